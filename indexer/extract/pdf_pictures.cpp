#include <algorithm>
#include <cmath>

#include "indexer/extract/pdf_mupdf.hpp"

namespace throughline {
namespace {

constexpr float most_pixels = 25e6F;  // an A4 page at 300 dpi has 8.7 million

// `wanted`, or less where the picture would become too large.
float bounded_scale(fz_rect bounds, float wanted)
{
    const float area = std::max(1.0F, (bounds.x1 - bounds.x0) * (bounds.y1 - bounds.y0));
    return std::min(wanted, std::sqrt(most_pixels / area));
}

}  // namespace

GreyPicture PdfFile::grey_picture(int index, float dots_per_inch) const
{
    fz_context* context = impl_->context;
    fz_page* page = nullptr;
    fz_pixmap* pixels = nullptr;
    float scale = 1;
    const Attempt painting = attempt(context, [&] {
        page = fz_load_page(context, &impl_->document->super, index);
        scale = bounded_scale(fz_bound_page(context, page), dots_per_inch / 72);
        pixels = fz_new_pixmap_from_page(context, page, fz_scale(scale, scale), fz_device_gray(context), 0);
    });
    GreyPicture picture;
    if (painting.is_done) {
        picture.width = fz_pixmap_width(context, pixels);
        picture.height = fz_pixmap_height(context, pixels);
        picture.dots_per_inch = scale * 72;
        const unsigned char* samples = fz_pixmap_samples(context, pixels);
        const auto stride = static_cast<std::size_t>(fz_pixmap_stride(context, pixels));
        const auto width = static_cast<std::size_t>(picture.width);
        const auto height = static_cast<std::size_t>(picture.height);
        picture.pixels.reserve(width * height);
        for (std::size_t row = 0; row < height; ++row)
            picture.pixels.insert(picture.pixels.end(), samples + row * stride,
                                  samples + row * stride + width);
    }
    fz_drop_pixmap(context, pixels);
    fz_drop_page(context, page);
    return picture;
}

std::string PdfFile::png_picture(int index, int width) const
{
    fz_context* context = impl_->context;
    fz_page* page = nullptr;
    fz_pixmap* pixels = nullptr;
    fz_buffer* buffer = nullptr;
    unsigned char* data = nullptr;
    std::size_t size = 0;
    const Attempt painting = attempt(context, [&] {
        page = fz_load_page(context, &impl_->document->super, index);
        const fz_rect bounds = fz_bound_page(context, page);
        const float wanted = static_cast<float>(width) / std::max(1.0F, bounds.x1 - bounds.x0);
        const float scale = bounded_scale(bounds, wanted);
        pixels = fz_new_pixmap_from_page(context, page, fz_scale(scale, scale), fz_device_rgb(context), 0);
        buffer = fz_new_buffer_from_pixmap_as_png(context, pixels, fz_default_color_params);
        size = fz_buffer_storage(context, buffer, &data);
    });
    std::string png;
    if (painting.is_done)
        png.assign(reinterpret_cast<const char*>(data), size);
    fz_drop_buffer(context, buffer);
    fz_drop_pixmap(context, pixels);
    fz_drop_page(context, page);
    if (!painting.is_done)
        refuse(painting);
    return png;
}

}  // namespace throughline
