// A described case in words, and the reviews whose words come nearest to it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/points_read.hpp"

namespace throughline {

// Of how many reviews the words are weighed.
inline constexpr std::size_t most_reviews_by_words = 200;
inline constexpr std::size_t passages_of_a_precedent = 3;

struct DescribedCase {
    ReadPoints points;                    // and the reviews to choose among
    std::map<ReviewId, double> by_words;  // the nearest is 1; empty: nothing was described in words
};

// A description as a query: its words alone. What would be an operator in a query is a word here.
[[nodiscard]] std::string words_alone(std::string_view description);

}  // namespace throughline
