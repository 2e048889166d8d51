// Rules of words near each other, in one sentence.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>

#include "indexer/themes/rules.hpp"

namespace throughline {

// Words of each group in one sentence: the closest pair decides, and stands for the rule.
void ThemeRules::find_near(const std::vector<PatternMatch>& matches, std::vector<RuleHit>& hits) const
{
    // Which groups of each rule have a match, as bits: nearly all matches are of rules that want more.
    std::vector<std::uint64_t> groups(near_rules_.size());
    for (const PatternMatch& match : matches)
        if (const Entry& entry = entries_[match.pattern]; entry.role == Role::Near)
            groups[entry.rule] |= std::uint64_t{1} << (entry.group % 64);
    // By rule, so that each part is compared with those of its own rule alone; one number for the rule and
    // the match sorts faster than two.
    std::vector<std::uint64_t> parts;
    for (std::size_t match = 0; match < matches.size(); ++match)
        if (const Entry& entry = entries_[matches[match].pattern];
            entry.role == Role::Near && groups[entry.rule] == near_rules_[entry.rule].all_groups)
            parts.push_back(std::uint64_t{entry.rule} << 32U | match);
    std::ranges::sort(parts);
    const auto rule_of = [](std::uint64_t part) { return part >> 32U; };
    std::vector<std::pair<const PatternMatch*, RuleHit>> found;
    NearParts of_rule;
    for (std::size_t begin = 0, end = 0; begin < parts.size(); begin = end) {
        of_rule.clear();
        for (; end < parts.size() && rule_of(parts[end]) == rule_of(parts[begin]); ++end)
            of_rule.push_back(&matches[static_cast<std::uint32_t>(parts[end])]);
        for (auto part = of_rule.cbegin(); part != of_rule.cend(); ++part)
            if (auto hit = near_hit(part, of_rule.cend()))
                found.emplace_back(*part, std::move(*hit));
    }
    std::ranges::sort(found, std::less<>(), [](const auto& hit) { return hit.first; });
    for (auto& [match, hit] : found)
        hits.push_back(std::move(hit));
}

// The parts of one rule from this one on, one of each of its groups, near enough.
std::optional<RuleHit> ThemeRules::near_hit(NearParts::const_iterator first,
                                            NearParts::const_iterator end) const
{
    const Entry& entry = entries_[(*first)->pattern];
    const NearRule& rule = themes_[entry.theme].near[near_rules_[entry.rule].place];
    if (static_cast<std::size_t>(end - first) < rule.groups.size())
        return std::nullopt;
    const auto group_of = [this](const PatternMatch* part) { return entries_[part->pattern].group; };
    NearParts chosen{*first};
    for (auto next = first + 1; next != end && chosen.size() < rule.groups.size(); ++next) {
        if (rule.within > 0 && (*next)->last > (*first)->first + rule.within)
            continue;
        if (std::ranges::find(chosen, group_of(*next), group_of) == chosen.end())
            chosen.push_back(*next);
    }
    if (chosen.size() < rule.groups.size())
        return std::nullopt;
    RuleHit hit{entry.theme, HitKind::Near, Standing::Counted, {}, {}, (*first)->first, 0};
    for (const PatternMatch* const part : chosen) {
        hit.words += (hit.words.empty() ? "" : " … ") + entries_[part->pattern].words;
        hit.last = std::max(hit.last, part->last);
    }
    return hit;
}

}  // namespace throughline
