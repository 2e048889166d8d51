// Themes of a review, with the words that say so. Needs nothing but the review as the catalogue keeps it.
#pragma once

#include <vector>

#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"

namespace throughline {

class Tagger {
public:
    explicit Tagger(const Vocabulary& vocabulary);

    // By theme; also those that were only mentioned, with what was against them. `review` has pages,
    // sections, passages and points already.
    [[nodiscard]] std::vector<Tag> tags_of(const Review& review) const;
};

}  // namespace throughline
