#include "indexer/extract/pdf_capture.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <new>

namespace throughline {
namespace {

constexpr std::size_t most_glyphs = 1'000'000;  // on one page: no real one has a tenth of it
constexpr std::size_t most_boxes = 20'000;
constexpr float thinnest_cover = 3;  // points; anything thinner is a rule
constexpr float opaque = 0.99F;
constexpr Box everywhere{-1e6F, -1e6F, 1e6F, 1e6F};

struct CaptureDevice {
    fz_device base;
    Capture* capture;
};

Capture& capture_of(fz_device* device)
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

Box box_of(fz_rect rect)
{
    return {rect.x0, rect.y0, rect.x1, rect.y1};
}

// Rounded to whole degrees, so that runs on one line have one direction.
Direction direction_of(float x, float y)
{
    if (std::fabs(y) <= 0.008F * std::fabs(x))
        return {x < 0 ? -1.0F : 1.0F, 0};
    const double degree = std::acos(-1.0) / 180;
    const double angle = std::round(std::atan2(y, x) / degree) * degree;
    const auto rounded = [](double value) { return static_cast<float>(std::round(value * 1e6) / 1e6); };
    return {rounded(std::cos(angle)), rounded(std::sin(angle))};
}

bool is_bold(fz_context* context, fz_font* font)
{
    if (fz_font_is_bold(context, font) != 0)
        return true;
    const char* name = fz_font_name(context, font);
    for (const char* weight : {"Bold", "bold", "Black", "Heavy", "Demi"})
        if (std::strstr(name, weight) != nullptr)
            return true;
    return false;
}

bool continues(const RawRun& run, const RawRun& next)
{
    return std::fabs(run.baseline - next.baseline) < 0.05F && run.size == next.size &&
           run.direction == next.direction && run.is_bold == next.is_bold && run.clip == next.clip;
}

void add_glyph(RawPage& page, RawRun run, RawGlyph glyph)
{
    if (page.glyphs.size() >= most_glyphs)
        return;
    if (page.runs.empty() || !continues(page.runs.back(), run)) {
        run.first = static_cast<std::uint32_t>(page.glyphs.size());
        run.count = 0;
        page.runs.push_back(run);
    }
    page.glyphs.push_back(glyph);
    ++page.runs.back().count;
}

void add_span(fz_context* context, RawPage& page, const fz_text_span* span, fz_matrix ctm, const Box& clip)
{
    const fz_matrix matrix = fz_concat(span->trm, ctm);
    const float along_x = span->wmode == 0 ? matrix.a : -matrix.c;
    const float along_y = span->wmode == 0 ? matrix.b : -matrix.d;
    const float width = std::hypot(along_x, along_y);
    RawRun run;
    run.size = std::hypot(matrix.c, matrix.d);
    run.direction = direction_of(along_x, along_y);
    run.is_bold = is_bold(context, span->font);
    run.clip = clip;
    if (!(run.size > 0.1F) || !(run.size < 5000) || !std::isfinite(width))
        return;  // too small to be seen, or nonsense
    float end = 0;
    for (int i = 0; i < span->len; ++i) {
        const fz_text_item& item = span->items[i];
        const fz_point at = fz_transform_point_xy(item.x, item.y, ctm);
        const float along = at.x * run.direction.x + at.y * run.direction.y;
        if (!std::isfinite(along))
            continue;
        run.baseline = at.y * run.direction.x - at.x * run.direction.y;
        const float left = item.gid < 0 && i > 0 ? end : along;
        end = item.gid < 0
                  ? std::max(left, end)
                  : along + fz_advance_glyph(context, span->font, item.gid, static_cast<int>(span->wmode)) *
                                width;
        if (item.ucs >= 0)
            add_glyph(page, run, {static_cast<char32_t>(item.ucs), left, end});
    }
}

void add_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm, const Box& clip)
{
    Capture& capture = capture_of(device);
    if (capture.masks > 0)
        return;
    guarded(context, [&] {
        capture.painted = text;
        capture.painted_first = capture.page.runs.size();
        for (const fz_text_span* span = text->head; span != nullptr; span = span->next)
            add_span(context, capture.page, span, ctm, clip);
    });
}

void fill_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm, fz_colorspace*,
               const float*, float, fz_color_params)
{
    add_text(context, device, text, ctm, box_of(fz_device_current_scissor(context, device)));
}

// Text that is filled and then stroked is a way to make it bold.
void stroke_text(fz_context* context, fz_device* device, const fz_text* text, const fz_stroke_state*,
                 fz_matrix ctm, fz_colorspace*, const float*, float, fz_color_params)
{
    Capture& capture = capture_of(device);
    if (capture.painted != text) {
        add_text(context, device, text, ctm, box_of(fz_device_current_scissor(context, device)));
        return;
    }
    for (std::size_t i = capture.painted_first; i < capture.page.runs.size(); ++i)
        capture.page.runs[i].is_bold = true;
    capture.painted = nullptr;
}

void ignore_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm)
{
    add_text(context, device, text, ctm, everywhere);
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
        add_text(context, device, text, ctm, everywhere);
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

// Whether what is painted now hides what lies under it, at the place where it is painted.
bool hides(fz_device* device, float alpha)
{
    const Capture& capture = capture_of(device);
    for (int i = 0; i < device->container_len; ++i)
        if (device->container[i].type == fz_device_container_stack_is_tile)
            return false;
    return alpha >= opaque && capture.shaped_clips == 0 && capture.translucent_groups == 0;
}

Box common(const Box& a, const Box& b)
{
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

bool encloses(const Box& outer, const Box& inner)
{
    return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
           outer.bottom >= inner.bottom;
}

// A rectangle around another one of the same path is a frame: its inside is not filled.
bool is_frame(const std::vector<Box>& rectangles, const Box& box)
{
    return std::ranges::any_of(rectangles, [&](const Box& other) {
        return !(other == box) && (encloses(box, other) || encloses(other, box));
    });
}

void add_rule(RawPage& page, const Box& box)
{
    if (page.rules.size() < most_boxes && std::max(box.right - box.left, box.bottom - box.top) > 8)
        page.rules.push_back(box);
}

void add_cover(RawPage& page, const Box& box)
{
    // What lies under all text is a background.
    if (page.covers.size() < most_boxes && !page.glyphs.empty() && box.right - box.left >= thinnest_cover &&
        box.bottom - box.top >= thinnest_cover)
        page.covers.push_back({box, static_cast<std::uint32_t>(page.glyphs.size())});
}

void fill_path(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix ctm,
               fz_colorspace*, const float*, float alpha, fz_color_params)
{
    Capture& capture = capture_of(device);
    ++capture.page.shapes;
    if (capture.masks > 0 || !rectangles_of(context, path, ctm, capture.rectangles))
        return;
    const Box scissor = box_of(fz_device_current_scissor(context, device));
    const bool is_cover = hides(device, alpha);
    guarded(context, [&] {
        for (const Box& box : capture.rectangles)
            if (std::min(box.right - box.left, box.bottom - box.top) < thinnest_cover)
                add_rule(capture.page, box);
            else if (is_cover && !is_frame(capture.rectangles, box))
                add_cover(capture.page, common(box, scissor));
    });
}

// A thick line hides what it crosses; a thin one, or the side of a box, is a rule.
void stroke_path(fz_context* context, fz_device* device, const fz_path* path, const fz_stroke_state* stroke,
                 fz_matrix ctm, fz_colorspace*, const float*, float alpha, fz_color_params)
{
    Capture& capture = capture_of(device);
    ++capture.page.shapes;
    if (capture.masks > 0 || !rectangles_of(context, path, ctm, capture.rectangles))
        return;
    const float half = stroke->linewidth * fz_matrix_expansion(ctm) / 2;
    const bool is_thick = 2 * half >= thinnest_cover && stroke->dash_len == 0 && hides(device, alpha);
    const Box scissor = box_of(fz_device_current_scissor(context, device));
    guarded(context, [&] {
        for (const Box& box : capture.rectangles) {
            const bool is_level = box.bottom - box.top < 0.5F;
            const bool is_line = is_level || box.right - box.left < 0.5F;
            if (is_line && is_thick)
                add_cover(capture.page,
                          common(is_level ? Box{box.left, box.top - half, box.right, box.bottom + half}
                                          : Box{box.left - half, box.top, box.right + half, box.bottom},
                                 scissor));
            else if (is_line)
                add_rule(capture.page, box);
            else
                for (const Box& side : {Box{box.left, box.top, box.right, box.top},
                                        Box{box.left, box.bottom, box.right, box.bottom},
                                        Box{box.left, box.top, box.left, box.bottom},
                                        Box{box.right, box.top, box.right, box.bottom}})
                    add_rule(capture.page, side);
        }
    });
}

void add_image(fz_context* context, fz_device* device, const fz_image* image, fz_matrix ctm, float alpha)
{
    Capture& capture = capture_of(device);
    if (capture.masks > 0)
        return;
    const Box page{0, 0, capture.page.width, capture.page.height};
    const Box seen = common(common(box_of(fz_transform_rect(fz_unit_rect, ctm)),
                                   box_of(fz_device_current_scissor(context, device))),
                            page);
    if (!(seen.right > seen.left) || !(seen.bottom > seen.top))
        return;
    const bool is_plain = image->w <= 2 && image->h <= 2;  // a way to paint a rectangle
    const bool is_cover = is_plain && image->mask == nullptr && hides(device, alpha);
    guarded(context, [&] {
        if (is_cover)
            add_cover(capture.page, seen);
        else if (!is_plain && capture.page.images.size() < most_boxes)
            capture.page.images.push_back(seen);
    });
}

void fill_image(fz_context* context, fz_device* device, fz_image* image, fz_matrix ctm, float alpha,
                fz_color_params)
{
    add_image(context, device, image, ctm, alpha);
}

void fill_image_mask(fz_context* context, fz_device* device, fz_image* image, fz_matrix ctm, fz_colorspace*,
                     const float*, float alpha, fz_color_params)
{
    add_image(context, device, image, ctm, alpha);
}

}  // namespace

fz_device* new_capture_device(fz_context* context, Capture* capture)
{
    fz_device* device = fz_new_device_of_size(context, sizeof(CaptureDevice));
    reinterpret_cast<CaptureDevice*>(device)->capture = capture;
    guarded(context, [&] { capture->rectangles.reserve(most_rectangles_in_a_path); });
    device->fill_path = fill_path;
    device->stroke_path = stroke_path;
    device->clip_path = clip_path;
    device->clip_stroke_path = clip_stroke_path;
    device->fill_text = fill_text;
    device->stroke_text = stroke_text;
    device->clip_text = clip_text;
    device->clip_stroke_text = clip_stroke_text;
    device->ignore_text = ignore_text;
    device->fill_image = fill_image;
    device->fill_image_mask = fill_image_mask;
    device->clip_image_mask = clip_image_mask;
    device->pop_clip = pop_clip;
    device->begin_mask = begin_mask;
    device->end_mask = end_mask;
    device->begin_group = begin_group;
    device->end_group = end_group;
    return device;
}

}  // namespace throughline
