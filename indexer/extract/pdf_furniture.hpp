// Running headers, footers and page numbers: what stands at the same place on page after page.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf_pieces.hpp"

namespace throughline {

// Takes them out of the pages, and gives for each page the lines taken out, from top to bottom, cleaned.
[[nodiscard]] std::vector<std::vector<std::string>> take_furniture(std::vector<PagePieces>& pages);

}  // namespace throughline
