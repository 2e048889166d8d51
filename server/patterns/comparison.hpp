// Two results side by side, theme by theme.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/patterns/shares.hpp"
#include "server/patterns/theme_sets.hpp"

namespace throughline {

struct SideOfTheme {
    std::size_t mentioned_in = 0;
    double share = 0;
    Bounds bounds;
    std::string url;  // empty: none mentions it
};

struct ThemeOnBothSides {
    Named theme;
    std::string facet;
    std::size_t depth = 0;
    SideOfTheme a;
    SideOfTheme b;
    std::optional<RiskRatio> ratio;  // of the share in a to that in b; of the reviews compared
    std::optional<double> p;         // Fisher's; nothing: nobody among those compared mentions it
    std::optional<double> q;         // over the themes with a p
};

inline constexpr std::size_t most_in_both_listed = 200;  // on a page

// A review in both results cannot tell them apart: ratio, p and q compare those that are in one result alone.
// Where one result lies wholly in the other, it is compared with the rest of that one.
struct Comparison {
    CountedReviews a;
    CountedReviews b;
    ThemeChoice choice;
    std::size_t in_both = 0;
    std::size_t both_page = 1;        // from 1
    std::vector<ReviewSummary> both;  // those in both, the newest first: that page of most_in_both_listed
    std::size_t compared_a = 0;
    std::size_t compared_b = 0;
    std::vector<ThemeOnBothSides> themes;  // as the tree has them
};

// Precondition: both as of the same state of the collection.
[[nodiscard]] Comparison comparison(const MatchingReviews& a, const MatchingReviews& b, const ThemeChoice&,
                                    std::size_t both_page = 1);

}  // namespace throughline
