// How often each theme is mentioned in the reviews of a result, and where that differs from all others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/patterns/shares.hpp"
#include "server/patterns/theme_sets.hpp"

namespace throughline {

// Beside the reviews of the collection that are not in the result.
struct AgainstTheRest {
    std::size_t mentioned_in = 0;  // of the rest
    double share = 0;
    std::optional<RiskRatio> ratio;  // of the share in the result to that in the rest
    double p = 1;                    // Fisher's
    double q = 1;                    // over the themes that are mentioned anywhere
};

enum class Representation { Over, Under, Alike };  // over and under: q is below `notable_q`

inline constexpr double notable_q = 0.05;

struct ThemePrevalence {
    Named theme;
    std::string facet;
    std::size_t depth = 0;
    std::size_t mentioned_in = 0;
    double share = 0;
    Bounds bounds;
    std::string url;                     // of the reviews that mention it; empty: none does
    std::optional<AgainstTheRest> rest;  // nothing: there is no rest, or nobody mentions the theme
};

struct Prevalence {
    CountedReviews counted;
    ThemeChoice choice;
    std::size_t n_rest = 0;
    std::vector<ThemePrevalence> themes;  // the largest share first, then as the tree has them
};

[[nodiscard]] Representation representation_of(const AgainstTheRest&);

[[nodiscard]] Prevalence prevalence(const MatchingReviews&, const ThemeChoice&);

}  // namespace throughline
