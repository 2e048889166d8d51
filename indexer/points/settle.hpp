// From drafts to points: what stands twice is kept once, in reading order, and each is told whom it asks,
// what and which finding it answers.
#pragma once

#include <vector>

#include "indexer/points/drafts.hpp"

namespace throughline {

[[nodiscard]] std::vector<Point> settled(std::vector<PointDraft> drafts, const Review& review,
                                         const AgencyNames& names, const std::vector<Agency>& agencies);

}  // namespace throughline
