// What is said of a review in the values of closed lists, several of each: for filters and for the index.
#pragma once

#include <string>
#include <vector>

#include "core/review/review.hpp"

namespace throughline {

// Each in alphabetical order, none twice.
struct ReviewValues {
    std::vector<std::string> themes;     // those that are said of it (see is_tagged)
    std::vector<std::string> agencies;   // to which its own recommendations are addressed
    std::vector<std::string> age_bands;  // of its children

    bool operator==(const ReviewValues&) const = default;
};

[[nodiscard]] ReviewValues values_of(const Review& review);

}  // namespace throughline
