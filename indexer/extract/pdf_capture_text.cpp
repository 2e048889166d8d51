#include <algorithm>
#include <cmath>
#include <cstring>

#include "indexer/extract/pdf_capture.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_glyphs = 1'000'000;  // on one page: no real one has a tenth of it

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

}  // namespace

void capture_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm, const Box& clip)
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

}  // namespace throughline
