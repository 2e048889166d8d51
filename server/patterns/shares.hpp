// Shares of reviews, and how much larger one share is than another, with intervals: pure functions of counts.
#pragma once

#include <cstddef>
#include <optional>

namespace throughline {

// Both ends at 95 % unless another level is asked for.
struct Bounds {
    double low = 0;
    double high = 1;
};

inline constexpr double usual_level = 0.95;

// Wilson's score interval for `count` of `total`, without continuity correction (E. B. Wilson, JASA 22, 1927;
// Newcombe, Statistics in Medicine 17, 1998, method 3). Within 0 to 1; of no reviews at all: 0 to 1.
// Precondition: count <= total.
[[nodiscard]] Bounds wilson(std::size_t count, std::size_t total, double level = usual_level);

// count / total; 0 of none.
[[nodiscard]] double share_of(std::size_t count, std::size_t total);

// How many times larger one share is than the other.
struct RiskRatio {
    double ratio = 1;
    Bounds bounds;
    bool is_adjusted = false;  // one of the counts is zero: see risk_ratio
};

// Of `count` of `total` to `other_count` of `other_total`, with the interval on the log scale (Katz et al.,
// Biometrics 34, 1978). Where exactly one of the counts is zero, a half is added to both counts and one to
// both totals (Haldane 1955, Anscombe 1956), for the ratio and for its interval. Nothing: both counts are
// zero, or one of the totals is: there is nothing to compare.
[[nodiscard]] std::optional<RiskRatio> risk_ratio(std::size_t count, std::size_t total,
                                                  std::size_t other_count, std::size_t other_total,
                                                  double level = usual_level);

}  // namespace throughline
