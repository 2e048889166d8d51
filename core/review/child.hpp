// A child of whom a review speaks. A pseudonym is a name within one review, never an identifier.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline {

// Values of `age_band` and `sex` are those of the closed lists of the vocabulary; empty: not stated.
struct Child {
    std::string pseudonym;
    std::string age_text;  // at the incident, as printed: "7-month-old", "fifteen"
    std::string age_band;
    std::string sex;
    std::optional<int> page;           // where the child is first described
    std::optional<std::string> quote;  // the words that say so

    bool operator==(const Child&) const = default;
};

// The band of published tables for an age in months; unborn below 0.
[[nodiscard]] std::string_view age_band_of(int months);

}  // namespace throughline
