// Pages -> passages: paragraphs grouped to 80 to 220 words within one page and under one heading. Each
// finding, learning point and recommendation is a passage of its own.
#pragma once

#include <vector>

#include "core/review/review.hpp"

namespace throughline {

// In reading order; together they cover every block that has words. List items and table rows stay whole. A
// point has its number and its own heading with it; it is several passages where it is longer than one, and
// ends with its page. At most `most` passages: where a review has more, they are grouped more coarsely.
// Precondition: the review has its pages, sections and points.
[[nodiscard]] std::vector<Passage> passages_of(const Review& review, std::size_t most);

}  // namespace throughline
