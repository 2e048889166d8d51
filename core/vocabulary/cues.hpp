// Words that say how a sentence speaks, whatever its theme: whose problem, denied or not, good or bad, law
// quoted.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline {

// Lists of patterns (see indexer/themes/pattern.hpp).
struct Cues {
    std::vector<std::string> boilerplate;    // a sentence with one of these says nothing of this review
    std::vector<std::string> names;          // laws, guidance, titles: themes within them are no evidence
    std::vector<std::string> titles;         // right after a theme's words: a post or a team, not the theme
    std::vector<std::string> denials;        // what comes after, in the same clause, is denied
    std::vector<std::string> near_denials;   // what stands right after is denied
    std::vector<std::string> denials_after;  // what came before is denied
    std::vector<std::string> turns;          // "but": ends what a denial reaches
    std::vector<std::string> doubts;         // what comes after was asked or looked for, not found
    std::vector<std::string> works;          // right before a theme's words: a page, a paper, a course on it
    std::vector<std::string> others;         // another family, or the parents when they were young
    std::vector<std::string> child;          // of whom the sentence speaks
    std::vector<std::string> parent;         //
    std::vector<std::string> adult;          // neither child nor parent
    std::vector<std::string> problem;        // what it says of practice
    std::vector<std::string> strength;       //
    std::vector<std::string> problem_headings;  // what all below such a heading says
    std::vector<std::string> strength_headings;

    bool operator==(const Cues&) const = default;
};

// Throws Error naming the line and what to mend.
[[nodiscard]] Cues load_cues(const std::filesystem::path& file);

}  // namespace throughline
