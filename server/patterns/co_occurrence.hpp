// Which themes are mentioned together more often than chance would have it, and which less.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/patterns/theme_sets.hpp"
#include "server/patterns/two_by_two.hpp"

namespace throughline {

enum class PairOrder {
    Evidence,  // the smallest p first
    Both,      // the most reviews together first
    Lift,      // the most times as often as expected first
};

struct PairChoice {
    ThemeChoice themes;
    std::size_t at_least = 5;  // reviews that must mention a theme: below, its pairs are not tested
    std::size_t most = 200;    // pairs that are listed in full
    PairOrder order = PairOrder::Evidence;
    std::vector<std::string> with{};  // only pairs with one of these themes; empty: any
};

struct MatrixTheme {
    Named theme;
    std::string facet;
    std::size_t mentioned_in = 0;
    std::string url;
};

// Lists of the four cells of a pair; empty where there is no review.
struct PairLists {
    std::string both;
    std::string only_a;
    std::string only_b;
    std::string neither;
};

struct ThemePair {
    std::size_t a = 0;  // places in CoOccurrence::themes
    std::size_t b = 0;
    TwoByTwo table;
    double expected = 0;
    double lift = 0;
    double phi = 0;                    // -1 to 1, 0: as expected
    double p = 1;                      // Fisher's
    double q = 1;                      // Benjamini and Hochberg's, over all pairs tested
    std::optional<double> odds_ratio;  // nothing: infinite
    Bounds bounds;                     // mid-p, 95 %; only of the pairs listed
};

struct CoOccurrence {
    CountedReviews counted;
    PairChoice choice;
    std::vector<MatrixTheme> themes;  // at least `at_least` reviews each, what is alike together
    std::vector<std::vector<std::size_t>>
        both;                              // by place of the themes; on the diagonal the theme's own count
    std::vector<ThemePair> pairs;          // all that were tested, as ordered
    std::size_t listed = 0;                // of them, from the front
    std::vector<PairLists> lists;          // of those listed
    std::size_t rare_themes = 0;           // mentioned, but by fewer reviews than `at_least`
    std::size_t pairs_of_one_branch = 0;   // not tested: a theme with its own broader one
    std::size_t pairs_without_choice = 0;  // not tested: every review of the result mentions one of them
};

[[nodiscard]] CoOccurrence co_occurrence(const MatchingReviews&, const PairChoice&);

// (ad - bc) / sqrt of the product of the margins; 0 where a margin is.
[[nodiscard]] double phi_of(const TwoByTwo&);

[[nodiscard]] PairLists lists_of_pair(const SearchRequest&, const ThemeChoice&, const std::string& a,
                                      const std::string& b, const TwoByTwo&);

}  // namespace throughline
