// What was found in a review: its sections, its findings and recommendations, its children.
#pragma once

#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/review/review.hpp"

namespace throughline {

class Records {
public:
    explicit Records(Catalogue& catalogue) : catalogue_(catalogue) {}

    // Within Catalogue::in_transaction. Reviews calls them when it adds or replaces a review.
    void add(ReviewId id, const Review& review);
    void remove(ReviewId id);

    [[nodiscard]] std::vector<Section> sections(ReviewId id);
    [[nodiscard]] std::vector<Point> points(ReviewId id);
    [[nodiscard]] std::vector<Child> children(ReviewId id);

private:
    Catalogue& catalogue_;
};

}  // namespace throughline
