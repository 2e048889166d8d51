// The points of all reviews, and the reviews that a search finds: at one state of the collection.
#pragma once

#include "server/search/matching.hpp"

namespace throughline {

struct PointShelf;
struct AlikePoints;

struct ReadPoints {
    MatchingReviews among;              // its state owns the other two
    const PointShelf* shelf = nullptr;  // never null
    const AlikePoints* alike = nullptr;
};

}  // namespace throughline
