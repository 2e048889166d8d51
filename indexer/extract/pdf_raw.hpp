// What stands on a page of a PDF, as painted: plain structs, filled by pdf_capture.cpp, read by everything
// else.
#pragma once

#include <cstdint>
#include <vector>

#include "core/review/document.hpp"

namespace throughline {

// `left` and `right` along the run's direction: distances in points from the page's origin.
struct RawGlyph {
    char32_t character = 0;
    float left = 0;
    float right = 0;
};

// The way in which text runs, as a unit vector in whole degrees' precision. {1, 0} is ordinary text.
struct Direction {
    float x = 1;
    float y = 0;

    bool operator==(const Direction&) const = default;
};

// Glyphs painted one after the other in one font, on one baseline.
struct RawRun {
    std::uint32_t first = 0;  // in RawPage::glyphs
    std::uint32_t count = 0;
    float baseline = 0;  // across the direction: for ordinary text, points from the top
    float size = 0;
    Direction direction;
    bool is_bold = false;
    Box clip;  // nothing outside it is seen
};

// An opaque rectangle, which hides the glyphs painted before it.
struct RawCover {
    Box box;
    std::uint32_t glyphs_before = 0;
};

struct RawPage {
    float width = 0;
    float height = 0;
    std::vector<RawGlyph> glyphs;
    std::vector<RawRun> runs;
    std::vector<RawCover> covers;
    std::vector<Box> rules;   // thin lines and thin rectangles, upright or level
    std::vector<Box> images;  // what they cover, within the page
    int shapes = 0;           // paths filled or stroked, of any form
};

}  // namespace throughline
