// The sections of a document: from layout, numbering, the list of contents and a lexicon of headings
// together.
#pragma once

#include <vector>

#include "core/review/document.hpp"
#include "core/review/review.hpp"

namespace throughline {

// In reading order. `pages` are the document's, as page_text gives them: a block of one is the same block of
// the other.
[[nodiscard]] std::vector<Section> sections_of(const Document& document,
                                               const std::vector<ReviewPage>& pages);

}  // namespace throughline
