// Reviews as a librarian names them: by number, or by the name of their file.
#pragma once

#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/review/review.hpp"

namespace throughline {

// By id, each once; no names: all reviews. Throws Error that says what to do if a name fits none.
[[nodiscard]] std::vector<ReviewId> reviews_named(Catalogue& catalogue,
                                                  const std::vector<std::string>& names);

// Throws Error also if the name fits several.
[[nodiscard]] ReviewId review_named(Catalogue& catalogue, const std::string& name);

// The name of the review's file: of the first, where it was found in several.
[[nodiscard]] std::string file_name_of_review(Catalogue& catalogue, ReviewId id);

}  // namespace throughline
