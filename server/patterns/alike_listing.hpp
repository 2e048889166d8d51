// A recommendation or finding as the patterns of alike ones list it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "server/search/points_read.hpp"

namespace throughline {

struct ListedPoint {
    ReviewSummary review;
    PointKind kind = PointKind::Recommendation;
    std::string number;  // as printed
    std::string text;
    int page = 1;
    std::vector<Named> addressees;
    std::string url;      // of its page
    double likeness = 0;  // to what was asked about; 0: nothing was
};

// `place`: on the shelf.
[[nodiscard]] ListedPoint listed_point(const ReadPoints&, std::uint32_t place);

struct AddresseeCount {
    Named agency;  // empty: not stated
    std::size_t count = 0;
};

struct YearOfPoints {
    std::string year;  // empty: not stated
    std::size_t count = 0;
};

// What follows is of places on the shelf: a group can have hundreds of which few are shown.
using PointPlaces = std::vector<std::uint32_t>;

// The commonest first; last those of whom nothing is stated.
[[nodiscard]] std::vector<AddresseeCount> by_addressee(const ReadPoints&, const PointPlaces&);

// By year of publication, the oldest first; undated last.
[[nodiscard]] std::vector<YearOfPoints> by_year(const ReadPoints&, const PointPlaces&);

// How many different reviews these are of.
[[nodiscard]] std::size_t count_reviews(const ReadPoints&, const PointPlaces&);

[[nodiscard]] std::string year_of(const ReviewSummary&);

}  // namespace throughline
