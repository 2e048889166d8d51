// How often two themes stand together, beside what chance alone would give, in words. Included by the views
// of patterns alone.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "server/patterns/co_occurrence.hpp"

namespace throughline {

enum class LiftBand { MuchLess, Less, AsExpected, More, MuchMore };

inline constexpr std::array lift_bands{LiftBand::MuchLess, LiftBand::Less, LiftBand::AsExpected,
                                       LiftBand::More, LiftBand::MuchMore};

// Below a half, below 0.8, up to 1.25, below 2, from 2. Within one review of what was expected nothing else
// is said than that it is as expected.
[[nodiscard]] LiftBand lift_band(std::size_t both, double expected);

// "more often than expected"
[[nodiscard]] std::string_view in_words(LiftBand);

// "2.3 times as often as expected", "as often as expected", "never together"
[[nodiscard]] std::string times_in_words(double lift);

// Below this q a pair is called hardly chance.
inline constexpr double hardly_chance_below = 0.05;

// "hardly chance", "could be chance"
[[nodiscard]] std::string_view chance_in_words(double q);

// Of a count that need not be whole: "2.1"; "under 0.1"
[[nodiscard]] std::string expected_in_digits(double expected);

// Cut after a word, with an ellipsis; `most` in letters.
[[nodiscard]] std::string shortened(const std::string& label, std::size_t most);

}  // namespace throughline
