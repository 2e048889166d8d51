// Where the findings, learning points and recommendations of a page begin and end: each with its number, and
// with the whole row of a table that is its own.
#pragma once

#include <cstddef>
#include <vector>

#include "core/review/review.hpp"

namespace throughline {

struct PointBounds {
    std::size_t begin = 0;  // bytes of the page's text, [begin, end)
    std::size_t end = 0;

    bool operator==(const PointBounds&) const = default;
};

// In reading order; they do not overlap. What is quoted from an earlier review stays within its sentence and
// is left out. `points` are in reading order.
[[nodiscard]] std::vector<PointBounds> bounds_of_points(const ReviewPage& page,
                                                        const std::vector<Point>& points);

}  // namespace throughline
