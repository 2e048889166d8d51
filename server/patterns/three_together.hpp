// Three themes in the same reviews.
#pragma once

#include <vector>

#include "server/patterns/theme_sets.hpp"

namespace throughline {

struct ThreeChoice {
    ThemeChoice themes;
    std::size_t at_least = 5;         // reviews that all three must have in common
    std::size_t most = 50;            // sets that are listed
    std::vector<std::string> with{};  // only sets with all of these (two at most); empty: any
};

// Of how many themes, the commonest, sets of three are looked for: 40 make 9,880 sets.
inline constexpr std::size_t most_themes_in_threes = 40;

struct ThreeThemes {
    Named a;
    Named b;
    Named c;
    std::size_t together = 0;
    double expected = 0;  // were the three independent of each other
    double lift = 0;      // how many times as often as expected
    std::string url;
};

struct ThreeTogether {
    CountedReviews counted;
    ThreeChoice choice;
    std::size_t themes = 0;           // among which sets were looked for
    std::size_t themes_left_out = 0;  // mentioned often enough, but less often than those
    std::size_t found = 0;
    std::vector<ThreeThemes> sets;  // the highest lift first; none with a theme and its own broader one
};

[[nodiscard]] ThreeTogether three_together(const MatchingReviews&, const ThreeChoice&);

}  // namespace throughline
