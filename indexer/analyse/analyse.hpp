// A document as it was read -> a review as it is kept. Pure functions: the same document gives the same
// review.
#pragma once

#include <string>

#include "core/review/document.hpp"
#include "core/review/review.hpp"

namespace throughline {

// `file_name` is used for a title only where the document gives none.
[[nodiscard]] Review analyse(const Document& document, const std::string& file_name, Visibility visibility);

}  // namespace throughline
