// The MuPDF device that notes what a page paints. Internal to the files that know MuPDF.
#pragma once

#include <mupdf/fitz.h>

#include <vector>

#include "indexer/extract/pdf_raw.hpp"

namespace throughline {

// What the device fills, and what it has to remember from one call to the next.
struct Capture {
    RawPage page;
    std::vector<Box> rectangles;       // of the path at hand
    std::vector<bool> clips;           // for each open clip: is it a plain rectangle?
    std::vector<bool> groups;          // for each open group: is it opaque?
    int shaped_clips = 0;              // open clips that are no rectangle
    int translucent_groups = 0;        // open groups that are not opaque
    int masks = 0;                     // > 0 while a mask itself is being painted
    const fz_text* painted = nullptr;  // the text of the last call
    std::size_t painted_first = 0;     // its first run
};

// A device that writes to `capture`, which must outlive it. Throws in MuPDF's way.
[[nodiscard]] fz_device* new_capture_device(fz_context*, Capture* capture);

inline constexpr std::size_t most_rectangles_in_a_path = 512;  // drawings have more

// The rectangles (and level or upright lines, as rectangles without thickness) that a path consists of, in
// `rectangles`, which must have room reserved. False if there is anything else to the path.
[[nodiscard]] bool rectangles_of(fz_context*, const fz_path*, fz_matrix, std::vector<Box>& rectangles);

}  // namespace throughline
