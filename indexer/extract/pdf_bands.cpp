#include "indexer/extract/pdf_bands.hpp"

#include <algorithm>
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
    for (Band& band : bands) {
        const std::vector<Interval> own = less({{-far_away, far_away}}, band.taken);
        std::vector<Interval> left = less(free, band.taken);
        const bool had_gutters = !regions.empty() && !regions.back().gutters.empty();
        const bool fits = had_gutters ? !inner(left).empty() : leaves_free(left, inner(own));
        if (regions.empty() || !fits) {
            regions.emplace_back();
            left = own;
        }
        regions.back().bands.push_back(std::move(band));
        regions.back().gutters = inner(left);
        free = std::move(left);
    }
    return regions;
}

}  // namespace throughline
