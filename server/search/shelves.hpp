// What was found in the reviews, on the shelves where the pages about themes and recommendations look for it.
#pragma once

#include <mutex>

#include "core/catalogue/catalogue.hpp"
#include "server/search/alike_points.hpp"
#include "server/search/point_shelf.hpp"
#include "server/search/theme_book.hpp"

namespace throughline {

struct ShelvedRecords {
    ThemeBook theme_book;
    PointShelf points;
};

// Of one state of the collection, shared by all threads. Filled when something is first asked of it: who only
// searches need not wait for that, also while an indexer makes one state after the other.
class Shelves {
public:
    // `catalogue` is of the revision of `state`.
    [[nodiscard]] const ShelvedRecords& filled(const CollectionState& state, Catalogue& catalogue);

    // Which of the points say the same: compared when first asked for.
    [[nodiscard]] const AlikePoints& alike(const CollectionState& state, Catalogue& catalogue);

private:
    std::once_flag is_filled_;
    ShelvedRecords records_;
    std::once_flag is_compared_;
    AlikePoints alike_;
};

}  // namespace throughline
