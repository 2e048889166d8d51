// Levels of headings, by how they look in the whole document, and of list items, by how far they are set in.
#pragma once

#include <vector>

#include "core/review/document.hpp"

namespace throughline {

// The largest and boldest looks are level 1, the next level 2, down to 6.
void set_heading_levels(std::vector<std::vector<Block>>& pages);

void set_list_levels(std::vector<Block>& page);

}  // namespace throughline
