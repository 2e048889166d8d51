// A table of two by two counts of reviews and what can honestly be said of it: pure functions of counts.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>

#include "server/patterns/shares.hpp"

namespace throughline {

// Of all reviews looked at: those with both marks, with one alone, with none.
struct TwoByTwo {
    std::size_t both = 0;
    std::size_t only_first = 0;
    std::size_t only_second = 0;
    std::size_t neither = 0;

    auto operator<=>(const TwoByTwo&) const = default;

    [[nodiscard]] std::size_t first() const { return both + only_first; }
    [[nodiscard]] std::size_t second() const { return both + only_second; }
    [[nodiscard]] std::size_t total() const { return both + only_first + only_second + neither; }
};

// How many would have both, were the two independent of each other. 0 of none.
[[nodiscard]] double expected_both(const TwoByTwo&);

// How many times as often as expected they stand together. Nothing: one of them never occurs.
[[nodiscard]] std::optional<double> lift_of(const TwoByTwo&);

// both x neither / (only first x only second). Nothing: a zero makes it infinite or undefined.
[[nodiscard]] std::optional<double> odds_ratio(const TwoByTwo&);

// Fisher's exact test, two-sided as R's fisher.test has it: the probability, with these margins, of all
// tables that are no likelier than this one; likelihoods within a factor of 1 + 1e-7 count as equal. 0 where
// it is below 1e-300.
[[nodiscard]] double fisher_p(const TwoByTwo&);

// Twice the smaller tail, of the observed table half the probability; at most 1 (Lancaster, JASA 56, 1961).
[[nodiscard]] double mid_p(const TwoByTwo&);

enum class IntervalMethod {
    Exact,  // conditional, from the tails: never too short (Cornfield; R's fisher.test)
    MidP,   // the same with half of the observed table: close to the level on average (Berry and Armitage
            // 1995)
};

// For the odds ratio, given the margins. 0 or infinity at an end where the table is as extreme as its margins
// let it be; 0 to infinity where they leave no choice.
[[nodiscard]] Bounds odds_ratio_bounds(const TwoByTwo&, IntervalMethod method, double level = usual_level);

}  // namespace throughline
