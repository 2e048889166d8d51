// Recommendations that ask for the same, and findings that say the same, across the reviews: made once for
// each state of the collection.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "server/search/address.hpp"
#include "server/search/likeness.hpp"
#include "server/search/point_shelf.hpp"

namespace throughline {

struct AlikePoints {
    std::vector<SaidText> texts;                     // beside PointShelf::points
    std::vector<std::vector<std::uint32_t>> groups;  // places; no place is in two of them
    StemRarity rarity;
    std::shared_ptr<const WordingModel> wording;

    // Recommendations are compared with recommendations, findings and learning points with one another, by
    // likeness and by their company (point_company.hpp).
    // Groups within one review alone are none.
    [[nodiscard]] static AlikePoints of(const std::vector<ShelvedPoint>& points,
                                        std::shared_ptr<const WordingModel> wording);

    // A text from outside, weighed like those of the reviews.
    [[nodiscard]] SaidText weighed(std::string_view text) const;

private:
    void weigh(SaidText& read, std::string_view text) const;
};

// Where it opens.
[[nodiscard]] PagePlace place_of(const ShelvedPoint& shelved);

}  // namespace throughline
