// What a recommendation or finding asks or says, in whichever words: a direction that is learned.
#pragma once

#include <string_view>
#include <vector>

#include "core/vocabulary/wording_model.hpp"

namespace throughline {

// Of length 1, less in so far as words are not known; empty: nothing is known.
using Meaning = std::vector<float>;

// Not known where the model knows fewer than half of the words: the text may be in another language.
[[nodiscard]] Meaning meaning_of(const WordingModel& model, std::string_view text);

// From 0 (nothing in common, or one is not known) to 1. Both of one model.
[[nodiscard]] double meaning_likeness(const Meaning& one, const Meaning& other);

}  // namespace throughline
