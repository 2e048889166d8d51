// Reviews for tests, written as a few lines of text.
#pragma once

#include <string_view>

#include "core/review/review.hpp"

namespace throughline::test {

// A line is a block: "## heading", " * item" (a blank for each level), "| cell | cell", anything else a
// paragraph; "----" begins a page. The printed marker stays in the text, as page_text leaves it.
[[nodiscard]] Review review_of_lines(std::string_view lines);

}  // namespace throughline::test
