// The MuPDF device that notes what a page paints. Internal to the files that know MuPDF.
#pragma once

#include <mupdf/fitz.h>

#include <new>
#include <vector>

#include "indexer/extract/pdf_raw.hpp"

namespace throughline {

constexpr float opaque = 0.99F;  // what lets less light through than this hides what lies under it

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

struct CaptureDevice {
    fz_device base;  // first: MuPDF knows no more of it
    Capture* capture;
};

[[nodiscard]] inline Capture& capture_of(fz_device* device)
{
    return *reinterpret_cast<CaptureDevice*>(device)->capture;
}

// No C++ exception may travel through MuPDF's frames: being out of memory is told in MuPDF's way.
template <typename Work>
void guarded(fz_context* context, const Work& work)
{
    bool is_out_of_memory = false;
    try {
        work();
    } catch (const std::bad_alloc&) {
        is_out_of_memory = true;
    }
    if (is_out_of_memory)
        fz_throw(context, FZ_ERROR_GENERIC, "malloc failed");
}

[[nodiscard]] inline Box box_of(fz_rect rect)
{
    return {rect.x0, rect.y0, rect.x1, rect.y1};
}

// Adds the text to the page; nothing of it is seen outside `clip`.
void capture_text(fz_context*, fz_device*, const fz_text*, fz_matrix, const Box& clip);

// Give the device what it calls for paths and images.
void set_painting(fz_device*);

// A device that writes to `capture`, which must outlive it. Throws in MuPDF's way.
[[nodiscard]] fz_device* new_capture_device(fz_context*, Capture* capture);

inline constexpr std::size_t most_rectangles_in_a_path = 512;  // drawings have more

// The rectangles (and level or upright lines, as rectangles without thickness) that a path consists of, in
// `rectangles`, which must have room reserved. False if there is anything else to the path.
[[nodiscard]] bool rectangles_of(fz_context*, const fz_path*, fz_matrix, std::vector<Box>& rectangles);

}  // namespace throughline
