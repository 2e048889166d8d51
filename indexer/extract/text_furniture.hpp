// Running headers, footers and page numbers of plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline {

using TextChunk = std::vector<std::string_view>;  // lines between empty ones
using TextPage = std::vector<TextChunk>;

// Takes lines that stand alone at the top or the foot of a page out of it, where they are page numbers or are
// on most pages; for each page, what was taken.
[[nodiscard]] std::vector<std::vector<std::string>> take_furniture(std::vector<TextPage>&);

}  // namespace throughline
