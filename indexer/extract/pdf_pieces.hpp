// Glyphs -> pieces of lines: what stands on one baseline without a wide gap.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf_raw.hpp"

namespace throughline {

// Coordinates are those of the text's own direction: for ordinary text the page's.
struct TextPiece {
    std::string text;  // UTF-8 as painted: `clean` has yet to be called
    float left = 0;
    float right = 0;
    float baseline = 0;
    float size = 0;
    Direction direction;
    bool is_bold = false;

    bool operator==(const TextPiece&) const = default;
};

// Where a piece stands on the page.
[[nodiscard]] Box box_of(const TextPiece&);

struct PagePieces {
    float width = 0;
    float height = 0;
    std::vector<TextPiece> pieces;  // in the order in which they were painted
    std::vector<Box> rules;         // as in RawPage
    bool has_hidden_words = false;  // something was under a cover, and left out
    int readable_characters = 0;    // letters, digits and signs with a known meaning
    int unreadable_characters = 0;  // glyphs whose font does not say what they mean
    float image_share = 0;          // of the page's area, 0 to 1
    int shapes = 0;
};

// Leaves out what is off the page, clipped away, covered, or painted twice to make it bold. References to
// footnotes (raised numbers after a word) are left out too: they would stick to the word.
[[nodiscard]] PagePieces pieces_of(const RawPage&);

}  // namespace throughline
