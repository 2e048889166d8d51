// What the words of a line say of themselves: whether they can be a heading at all.
#pragma once

#include <string>
#include <string_view>

#include "indexer/structure/heading_number.hpp"

namespace throughline {

// The words as the lexicon compares them: folded, one space between two.
[[nodiscard]] std::string folded_heading(std::string_view heading);

// Could these words be printed above a section? A sentence, a fragment, a caption, a date or a line of the
// list of contents could not.
[[nodiscard]] bool can_be_heading(std::string_view text);

// The text of a recommendation, not its title: "Recommendation 2: the police and the housing service should".
[[nodiscard]] bool is_asking(std::string_view text);

// "Table 3", "Figure 1: Genogram".
[[nodiscard]] bool is_caption(std::string_view text);

// Every letter is a capital, and there are enough of them that it is no abbreviation.
[[nodiscard]] bool is_in_capitals(std::string_view text);

}  // namespace throughline
