#include "indexer/extract/pdf_hidden.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/extract/pdf_characters.hpp"

namespace throughline {
namespace {

// A bar lower than this part of the font size strikes text out or underlines it, and hides nothing.
constexpr float lowest_cover = 0.45F;

bool is_under(const RawRun& run, const RawGlyph& glyph, const Box& cover)
{
    const float along = (glyph.left + glyph.right) / 2;
    const float across = run.baseline - 0.25F * run.size;
    const float x = along * run.direction.x - across * run.direction.y;
    const float y = along * run.direction.y + across * run.direction.x;
    return x > cover.left && x < cover.right && y > cover.top && y < cover.bottom;
}

bool may_hide(const RawRun& run, const Box& cover)
{
    if (cover.bottom - cover.top < lowest_cover * run.size)
        return false;
    const bool is_level = run.direction.y == 0;
    return !is_level || (cover.top < run.baseline && cover.bottom > run.baseline - run.size);
}

// Marks the rest of the words that are marked in part.
void mark_whole_words(const RawPage& page, const RawRun& run, std::vector<bool>& hidden)
{
    const std::uint32_t end = run.first + run.count;
    for (std::uint32_t i = run.first; i < end;) {
        std::uint32_t stop = i;
        bool is_hidden = false;
        for (; stop < end && !is_blank(page.glyphs[stop].character); ++stop)
            is_hidden = is_hidden || hidden[stop];
        for (; i < stop; ++i)
            hidden[i] = hidden[i] || is_hidden;
        ++i;
    }
}

}  // namespace

std::vector<bool> hidden_glyphs(const RawPage& page)
{
    std::vector<bool> hidden;
    for (const RawCover& cover : page.covers)
        for (const RawRun& run : page.runs) {
            if (run.first >= cover.glyphs_before)
                break;
            if (!may_hide(run, cover.box))
                continue;
            const std::uint32_t end = std::min(run.first + run.count, cover.glyphs_before);
            for (std::uint32_t i = run.first; i < end; ++i)
                if (is_under(run, page.glyphs[i], cover.box)) {
                    hidden.resize(page.glyphs.size());
                    hidden[i] = true;
                }
        }
    if (!hidden.empty())
        for (const RawRun& run : page.runs)
            mark_whole_words(page, run, hidden);
    return hidden;
}

}  // namespace throughline
