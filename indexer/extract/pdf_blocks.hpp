// Lines of all pages -> blocks of each: what is a heading, a list item, a table row, a footnote.
#pragma once

#include <vector>

#include "core/review/document.hpp"
#include "indexer/extract/pdf_order.hpp"

namespace throughline {

// One list of blocks a page, headings and lists with their levels.
[[nodiscard]] std::vector<std::vector<Block>> blocks_of(const std::vector<FlowPage>& pages);

}  // namespace throughline
