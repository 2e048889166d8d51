// A person's word on a theme of a review: confirmed, rejected, or taken back.
#pragma once

#include <string>

#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/pipeline/retag.hpp"

namespace throughline {

struct Judgement {
    ReviewId review{};
    std::string theme;                    // id
    TagState word = TagState::Confirmed;  // or rejected; suggested: what was said before is taken back
};

// Tagging the one review again with this word among those of before, to be carried out like any retagging; no
// change if it was so already. Throws Error that says what to do if the review was tagged with another
// vocabulary, if nothing in it speaks of the theme, if a narrower theme of what is rejected is said of it, if
// a broader one of what is confirmed was rejected, or if there is no word to take back.
[[nodiscard]] RetagPlan plan_judgement(Catalogue& catalogue, const Vocabulary& vocabulary,
                                       const Judgement& judgement);

}  // namespace throughline
