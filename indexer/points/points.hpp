// Findings, learning points, recommendations and questions of a review, in all the shapes in which reports
// print them.
#pragma once

#include <vector>

#include "core/review/review.hpp"
#include "core/vocabulary/agencies.hpp"
#include "indexer/points/agency_names.hpp"

namespace throughline {

class PointReader {
public:
    explicit PointReader(const std::vector<Agency>& agencies);

    // In reading order. `review` has pages and sections already.
    [[nodiscard]] std::vector<Point> points_of(const Review& review) const;

private:
    std::vector<Agency> agencies_;
    AgencyNames names_;
};

}  // namespace throughline
