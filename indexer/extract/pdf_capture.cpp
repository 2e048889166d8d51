#include "indexer/extract/pdf_capture.hpp"

#include <algorithm>

namespace throughline {
namespace {

constexpr Box everywhere{-1e6F, -1e6F, 1e6F, 1e6F};

void fill_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm, fz_colorspace*,
               const float*, float, fz_color_params)
{
    capture_text(context, device, text, ctm, box_of(fz_device_current_scissor(context, device)));
}

// Text that is filled and then stroked is a way to make it bold.
void stroke_text(fz_context* context, fz_device* device, const fz_text* text, const fz_stroke_state*,
                 fz_matrix ctm, fz_colorspace*, const float*, float, fz_color_params)
{
    Capture& capture = capture_of(device);
    if (capture.painted != text) {
        capture_text(context, device, text, ctm, box_of(fz_device_current_scissor(context, device)));
        return;
    }
    for (std::size_t i = capture.painted_first; i < capture.page.runs.size(); ++i)
        capture.page.runs[i].is_bold = true;
    capture.painted = nullptr;
}

void ignore_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm)
{
    capture_text(context, device, text, ctm, everywhere);
}

void push_clip(fz_context* context, Capture& capture, bool is_rectangle)
{
    guarded(context, [&] { capture.clips.push_back(is_rectangle); });
    capture.shaped_clips += is_rectangle ? 0 : 1;
}

void clip_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm, fz_rect)
{
    Capture& capture = capture_of(device);
    if (capture.painted != text)
        capture_text(context, device, text, ctm, everywhere);
    push_clip(context, capture, false);
}

void clip_stroke_text(fz_context* context, fz_device* device, const fz_text* text, const fz_stroke_state*,
                      fz_matrix ctm, fz_rect scissor)
{
    clip_text(context, device, text, ctm, scissor);
}

void clip_path(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix ctm, fz_rect)
{
    Capture& capture = capture_of(device);
    const bool is_plain = rectangles_of(context, path, ctm, capture.rectangles);
    push_clip(context, capture, is_plain && capture.rectangles.size() == 1);
}

void clip_stroke_path(fz_context* context, fz_device* device, const fz_path*, const fz_stroke_state*,
                      fz_matrix, fz_rect)
{
    push_clip(context, capture_of(device), false);
}

void clip_image_mask(fz_context* context, fz_device* device, fz_image*, fz_matrix, fz_rect)
{
    push_clip(context, capture_of(device), false);
}

void pop_clip(fz_context*, fz_device* device)
{
    Capture& capture = capture_of(device);
    if (capture.clips.empty())
        return;
    capture.shaped_clips -= capture.clips.back() ? 0 : 1;
    capture.clips.pop_back();
}

void begin_mask(fz_context*, fz_device* device, fz_rect, int, fz_colorspace*, const float*, fz_color_params)
{
    ++capture_of(device).masks;
}

// MuPDF 1.25 hands over a transfer function as well.
template <typename... More>
void end_mask(fz_context* context, fz_device* device, More...)
{
    Capture& capture = capture_of(device);
    capture.masks = std::max(0, capture.masks - 1);
    push_clip(context, capture, false);
}

void begin_group(fz_context* context, fz_device* device, fz_rect, fz_colorspace*, int, int, int blend_mode,
                 float alpha)
{
    Capture& capture = capture_of(device);
    const bool is_opaque = blend_mode == FZ_BLEND_NORMAL && alpha >= opaque;
    guarded(context, [&] { capture.groups.push_back(is_opaque); });
    capture.translucent_groups += is_opaque ? 0 : 1;
}

void end_group(fz_context*, fz_device* device)
{
    Capture& capture = capture_of(device);
    if (capture.groups.empty())
        return;
    capture.translucent_groups -= capture.groups.back() ? 0 : 1;
    capture.groups.pop_back();
}

}  // namespace

fz_device* new_capture_device(fz_context* context, Capture* capture)
{
    fz_device* device = fz_new_device_of_size(context, sizeof(CaptureDevice));
    reinterpret_cast<CaptureDevice*>(device)->capture = capture;
    guarded(context, [&] { capture->rectangles.reserve(most_rectangles_in_a_path); });
    set_painting(device);
    device->clip_path = clip_path;
    device->clip_stroke_path = clip_stroke_path;
    device->fill_text = fill_text;
    device->stroke_text = stroke_text;
    device->clip_text = clip_text;
    device->clip_stroke_text = clip_stroke_text;
    device->ignore_text = ignore_text;
    device->clip_image_mask = clip_image_mask;
    device->pop_clip = pop_clip;
    device->begin_mask = begin_mask;
    device->end_mask = end_mask;
    device->begin_group = begin_group;
    device->end_group = end_group;
    return device;
}

}  // namespace throughline