// How a document is printed: what its running text looks like, and by how much a block stands out from it.
#pragma once

#include "core/review/document.hpp"

namespace throughline {

struct BodyStyle {
    float size = 0;           // points, of most of the running text; 0: not known
    int deepest = 1;          // of the levels of its headings
    bool is_bold = false;     // most of the running text
    float left = 0;           // points: where most of its lines begin
    bool tells_bold = false;  // is weight known at all? Not of scanned pages, nor of plain text
};

[[nodiscard]] BodyStyle body_style_of(const Document& document);

// Bold where running text is not, or larger than running text.
[[nodiscard]] bool stands_out(const Block& block, const BodyStyle& body);

// The lower, the further out: by size, weight and capitals, or by the level that the format states.
[[nodiscard]] int rank_of(const Block& block, const BodyStyle& body);

// Is a heading of this rank printed no larger than one of the other, be it in bold or in capitals?
[[nodiscard]] bool is_no_larger(int rank, int than);

}  // namespace throughline
