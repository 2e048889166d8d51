// Pieces of lines made ready for layout: cleaned, each marker joined to its line.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf_pieces.hpp"

namespace throughline {

struct LineItem {
    std::string text;  // a marker that stands apart is followed by a tab
    Box box;           // on the page
    float left = 0;    // these four along the text's own direction
    float right = 0;
    float baseline = 0;
    float size = 0;
    bool is_bold = false;
};

// Those of the pieces that run in this direction, in the order in which they were painted.
[[nodiscard]] std::vector<LineItem> line_items(const PagePieces&, const Direction&);

// "Introduction ........ 3" -> "Introduction<tab>3". Leaves text without a leader as it is.
[[nodiscard]] std::string without_leaders(const std::string& text);

}  // namespace throughline
