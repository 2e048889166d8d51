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

// The commonest first; last those of whom nothing is stated.
[[nodiscard]] std::vector<AddresseeCount> by_addressee(const std::vector<ListedPoint>&);

// By year of publication, the oldest first; undated last.
[[nodiscard]] std::vector<YearOfPoints> by_year(const std::vector<ListedPoint>&);

// How many different reviews and publishers these are of; who is not stated is no publisher.
[[nodiscard]] std::size_t count_reviews(const std::vector<ListedPoint>&);
[[nodiscard]] std::size_t count_publishers(const std::vector<ListedPoint>&);

// By publication, the oldest first, undated last; within a review as it has them.
void sort_by_date(std::vector<ListedPoint>&);

[[nodiscard]] std::string year_of(const ReviewSummary&);

}  // namespace throughline
