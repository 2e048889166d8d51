// The cues of one sentence, by what they say: what the rules judge a match by.
#pragma once

#include <array>
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
    std::array<std::vector<PatternMatch>, role_count> by_role;

    [[nodiscard]] std::vector<PatternMatch>& of(Role role) { return by_role[static_cast<std::size_t>(role)]; }
    [[nodiscard]] const std::vector<PatternMatch>& of(Role role) const
    {
        return by_role[static_cast<std::size_t>(role)];
    }
};

}  // namespace throughline
