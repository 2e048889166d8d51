// Pages -> passages: paragraphs grouped to 80 to 220 words within one page and under one heading.
#pragma once

#include <vector>

#include "core/review/review.hpp"

namespace throughline {

// In reading order; together they cover every block that has words. List items and table rows stay whole. At
// most `most` passages: where a review has more, they are grouped more coarsely.
[[nodiscard]] std::vector<Passage> passages_of(const std::vector<ReviewPage>& pages,
                                               const std::vector<Section>& sections, std::size_t most);

}  // namespace throughline
