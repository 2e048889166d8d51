// Pieces of lines -> lines in reading order, column by column, table row by table row.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf_pieces.hpp"

namespace throughline {

struct FlowLine {
    std::string text;  // cleaned; a marker that stands apart ("1.", "•") is followed by a tab
    Box box;
    float baseline = 0;
    float size = 0;
    bool is_bold = false;
    int column = 0;  // lines of one column have one number
    int row = -1;    // lines of one table row have one number; -1: no table
    int cell = 0;    // of the row, from 0
};

struct FlowPage {
    float height = 0;
    std::vector<FlowLine> lines;
    bool is_ocr = false;  // sizes are estimates, and weights are not known
};

[[nodiscard]] std::vector<FlowLine> reading_order(const PagePieces&);

}  // namespace throughline
