// The cues of one sentence, by what they say: what the rules judge a match by.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/themes/rules.hpp"

namespace throughline {

// In these facets a denial is what the theme is about: "information was not shared".
inline bool is_about_practice(const Theme& theme)
{
    return theme.facet == "practice" || theme.facet == "system" || theme.facet == "review";
}

struct ThemeRules::Found {
    std::vector<PatternMatch> masks;
    std::vector<PatternMatch> names;
    std::vector<PatternMatch> titles;
    std::vector<PatternMatch> denials;
    std::vector<PatternMatch> near_denials;
    std::vector<PatternMatch> denials_after;
    std::vector<PatternMatch> turns;
    std::vector<PatternMatch> doubts;
    std::vector<PatternMatch> works;
    std::vector<PatternMatch> others;
    std::vector<PatternMatch> child;
    std::vector<PatternMatch> parent;
    std::vector<PatternMatch> adult;
    std::size_t boilerplate = 0;
    std::size_t problems = 0;
    std::size_t strengths = 0;
    const std::vector<Entry>& entries;

    explicit Found(const std::vector<Entry>& known) : entries(known) {}

    void take(const PatternMatch& match)
    {
        switch (entries[match.pattern].role) {
            case Role::Mask:
                return masks.push_back(match);
            case Role::Name:
                return names.push_back(match);
            case Role::Title:
                return titles.push_back(match);
            case Role::Denial:
                return denials.push_back(match);
            case Role::DenialNear:
                return near_denials.push_back(match);
            case Role::DenialAfter:
                return denials_after.push_back(match);
            case Role::Turn:
                return turns.push_back(match);
            case Role::Doubt:
                return doubts.push_back(match);
            case Role::Work:
                return works.push_back(match);
            case Role::Other:
                return others.push_back(match);
            case Role::Child:
                return child.push_back(match);
            case Role::Parent:
                return parent.push_back(match);
            case Role::Adult:
                return adult.push_back(match);
            case Role::Boilerplate:
                boilerplate += 1;
                return;
            case Role::Problem:
                problems += 1;
                return;
            case Role::Strength:
                strengths += 1;
                return;
            case Role::Phrase:
            case Role::Near:
            case Role::Cue:
            case Role::ProblemHeading:
            case Role::StrengthHeading:
                return;
        }
    }
};

}  // namespace throughline
