// How the lines of a page lie beside and below each other.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/pdf_items.hpp"

namespace throughline {

struct Interval {
    float from = 0;
    float to = 0;
};

// Items that share some height, so that no level cut can part them.
struct Band {
    float top = 0;
    float bottom = 0;
    std::vector<std::size_t> items;
    std::vector<Interval> taken;  // across the page, in order, not touching each other
};

// Bands one below the other that the same upright gutters part; no gutters: one column.
struct Region {
    std::vector<Band> bands;
    std::vector<Interval> gutters;  // from left to right
};

// The height of an item's small letters: neighbouring lines do not overlap in it.
[[nodiscard]] Interval height_of(const LineItem&);

[[nodiscard]] std::vector<Band> bands_of(const std::vector<LineItem>&,
                                         const std::vector<std::size_t>& chosen);

// From top to bottom.
[[nodiscard]] std::vector<Region> regions_of(std::vector<Band> bands);

}  // namespace throughline
