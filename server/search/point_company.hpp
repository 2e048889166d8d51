// What two recommendations or findings have in common besides their words: their themes, to whom they are
// addressed, and whether one review makes both.
//
// Words alone cannot tell a rewording from another demand out of one mould; a rare theme in common speaks for
// the same demand, themes or addressees of which none is in common speak against it.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/point_shelf.hpp"

namespace throughline {

class PointCompany {
public:
    [[nodiscard]] static PointCompany of(const std::vector<ShelvedPoint>& points);

    // What is added to the likeness of the words of two points, by their places: between -0.21 and 0.15.
    // A point without theme, or without addressee, says nothing by that.
    [[nodiscard]] double speaks_for(std::uint32_t one, std::uint32_t other) const;

private:
    struct Label {
        std::uint32_t label = 0;
        double weight = 0;  // the square of how rare it is among the points
    };
    using Labels = std::vector<Label>;  // by label

    [[nodiscard]] static std::vector<Labels> weighed(const std::vector<std::vector<std::string>>& named);
    [[nodiscard]] static double agreement(const Labels& one, const Labels& other);

    std::vector<Labels> themes_;
    std::vector<Labels> addressees_;
    std::vector<ReviewId> reviews_;
};

}  // namespace throughline
