#include <algorithm>

#include "indexer/extract/pdf_capture.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_boxes = 20'000;
constexpr float thinnest_cover = 3;  // points; anything thinner is a rule

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

void set_painting(fz_device* device)
{
    device->fill_path = fill_path;
    device->stroke_path = stroke_path;
    device->fill_image = fill_image;
    device->fill_image_mask = fill_image_mask;
}

}  // namespace throughline
