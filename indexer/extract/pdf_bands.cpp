#include "indexer/extract/pdf_bands.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace throughline {
namespace {

constexpr float narrowest_gutter = 6;  // points
constexpr float far_away = std::numeric_limits<float>::max();

// Sorted, and merged where they touch.
std::vector<Interval> merged(std::vector<Interval> intervals)
{
    std::ranges::sort(intervals, {}, &Interval::from);
    std::vector<Interval> apart;
    for (const Interval& next : intervals)
        if (!apart.empty() && next.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, next.to);
        else
            apart.push_back(next);
    return apart;
}

// What of `free` is left when `taken` is taken; all three in order.
std::vector<Interval> less(const std::vector<Interval>& free, const std::vector<Interval>& taken)
{
    std::vector<Interval> left;
    std::size_t next = 0;
    for (Interval rest : free) {
        while (next < taken.size() && taken[next].to <= rest.from)
            ++next;
        for (std::size_t i = next; i < taken.size() && taken[i].from < rest.to; ++i) {
            if (taken[i].from - rest.from >= narrowest_gutter)
                left.push_back({rest.from, taken[i].from});
            rest.from = taken[i].to;
        }
        if (rest.to - rest.from >= narrowest_gutter)
            left.push_back(rest);
    }
    return left;
}

// Those with text on both sides.
std::vector<Interval> inner(const std::vector<Interval>& free)
{
    std::vector<Interval> between;
    for (const Interval& gap : free)
        if (gap.from > -far_away && gap.to < far_away)
            between.push_back(gap);
    return between;
}

// Whether each of the gaps is for the most part free. A title set in the middle above two columns reaches
// into the gutter between them; the short last line of a paragraph does not.
bool leaves_free(const std::vector<Interval>& free, const std::vector<Interval>& gaps)
{
    return std::ranges::all_of(gaps, [&](const Interval& gap) {
        return std::ranges::any_of(free, [&](const Interval& part) {
            return std::min(part.to, gap.to) - std::max(part.from, gap.from) > 0.8F * (gap.to - gap.from);
        });
    });
}

bool overlap(const Interval& a, const Interval& b)
{
    return a.from < b.to && b.from < a.to;
}

// A gutter, and the number of bands that have text on both sides of it.
struct Gutter {
    Interval gap;
    int support = 0;
};

std::vector<Gutter> supported(const std::vector<Interval>& gaps, const std::vector<Gutter>& before,
                              const std::vector<Interval>& own)
{
    std::vector<Gutter> gutters;
    for (const Interval& gap : gaps) {
        Gutter gutter{gap, 0};
        for (const Gutter& old : before)
            if (overlap(old.gap, gap))
                gutter.support = std::max(gutter.support, old.support);
        gutter.support +=
            std::ranges::any_of(own, [&](const Interval& mine) { return overlap(mine, gap); }) ? 1 : 0;
        gutters.push_back(gutter);
    }
    return gutters;
}

// Whether a band goes on with a region that has these gutters, and would leave `left` of them.
bool fits(const std::vector<Gutter>& gutters, const std::vector<Interval>& left,
          const std::vector<Interval>& own)
{
    if (gutters.empty())
        return leaves_free(left, own);
    if (!own.empty())
        return !inner(left).empty();
    // A single piece of text across a gutter that is one (a heading below a table) ends the region.
    return !inner(left).empty() && std::ranges::all_of(gutters, [&](const Gutter& gutter) {
        return gutter.support < 2 ||
               std::ranges::any_of(left, [&](const Interval& part) { return overlap(part, gutter.gap); });
    });
}

// The lines at the end of `above` that stand in the columns of `below`, if the right column begins higher
// than the left one: otherwise they would be read before it.
std::size_t column_tops(const Region& above, const Region& below)
{
    std::size_t taken = 0;
    float bottom = below.bands.front().top;
    for (std::size_t i = above.bands.size(); i-- > 0;) {
        const Band& band = above.bands[i];
        const std::vector<Interval> left = less(below.gutters, band.taken);
        const bool is_near = bottom - band.bottom < 2 * (band.bottom - band.top) + 12;
        const bool leaves_gutters = left.size() == below.gutters.size() && leaves_free(left, below.gutters);
        if (!is_near || !leaves_gutters)
            break;
        bottom = band.top;
        if (band.taken.front().from >= below.gutters.front().to)
            taken = above.bands.size() - i;
    }
    return taken;
}

std::vector<Region> with_column_tops(std::vector<Region> regions)
{
    for (std::size_t i = 1; i < regions.size(); ++i) {
        Region& above = regions[i - 1];
        Region& below = regions[i];
        if (!above.gutters.empty() || below.gutters.empty())
            continue;
        const auto first = above.bands.end() - static_cast<std::ptrdiff_t>(column_tops(above, below));
        below.bands.insert(below.bands.begin(), std::make_move_iterator(first),
                           std::make_move_iterator(above.bands.end()));
        above.bands.erase(first, above.bands.end());
    }
    std::erase_if(regions, [](const Region& region) { return region.bands.empty(); });
    return regions;
}

}  // namespace

Interval height_of(const LineItem& item)
{
    return {item.baseline - 0.5F * item.size, item.baseline};
}

std::vector<Band> bands_of(const std::vector<LineItem>& items, const std::vector<std::size_t>& chosen)
{
    std::vector<std::size_t> order = chosen;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return height_of(items[i]).from; });
    std::vector<Band> bands;
    for (const std::size_t i : order) {
        const Interval height = height_of(items[i]);
        if (bands.empty() || height.from >= bands.back().bottom) {
            bands.emplace_back();
            bands.back().top = height.from;
            bands.back().bottom = height.to;
        }
        Band& band = bands.back();
        band.bottom = std::max(band.bottom, height.to);
        band.items.push_back(i);
        band.taken.push_back({items[i].left, items[i].right});
    }
    for (Band& band : bands)
        band.taken = merged(std::move(band.taken));
    return bands;
}

std::vector<Region> regions_of(std::vector<Band> bands)
{
    std::vector<Region> regions;
    std::vector<Interval> free;
    std::vector<Gutter> gutters;
    for (Band& band : bands) {
        const std::vector<Interval> own = less({{-far_away, far_away}}, band.taken);
        std::vector<Interval> left = less(free, band.taken);
        if (regions.empty() || !fits(gutters, left, inner(own))) {
            regions.emplace_back();
            gutters.clear();
            left = own;
        }
        gutters = supported(inner(left), gutters, inner(own));
        regions.back().bands.push_back(std::move(band));
        regions.back().gutters = inner(left);
        free = std::move(left);
    }
    return with_column_tops(std::move(regions));
}

}  // namespace throughline
