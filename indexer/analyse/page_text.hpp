// A page's blocks as one text, with the place of each block in it.
#pragma once

#include "core/review/document.hpp"
#include "core/review/review.hpp"

namespace throughline {

[[nodiscard]] ReviewPage page_text(const Page& page);

}  // namespace throughline
