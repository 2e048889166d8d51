// Levels and kinds of headings: which section stands within which.
#pragma once

#include <vector>

#include "core/review/section.hpp"
#include "indexer/structure/headings.hpp"

namespace throughline {

// One section a heading, in the same order; `page` and `begin` are left as they are.
[[nodiscard]] std::vector<Section> nested(const std::vector<FoundHeading>& headings);

}  // namespace throughline
