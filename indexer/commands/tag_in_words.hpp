// Whether a theme is said of a review, and on whose word, in a sentence.
#pragma once

#include <string>

#include "core/review/tag.hpp"

namespace throughline {

// "Tagged: central, and confirmed by a person". No full stop.
[[nodiscard]] std::string tag_in_words(const Tag& tag);

}  // namespace throughline
