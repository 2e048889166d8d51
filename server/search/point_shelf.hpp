// The recommendations, findings and learning points of all reviews, side by side: made once for each state of
// the collection. What a review quotes of an earlier one is not among them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/index/reader.hpp"
#include "core/vocabulary/themes.hpp"
#include "server/search/collection.hpp"

namespace throughline {

struct ShelvedPoint {
    ReviewId review{};
    Point point;
    std::vector<std::uint32_t> passages;  // numbers in the index of the passages that it stands in
    std::vector<std::string> themes;      // with evidence in its own words; broader ones too
};

struct PointShelf {
    std::vector<ShelvedPoint> points;  // by review, then in reading order: a place here is a member of a set
    std::vector<ReviewId> reviews;     // of each of these: a place is asked for its review most of all
    CollectionState sets;              // `all` and `facets` alone, of places
    IdSet passages;                    // all in which a point stands
    std::vector<std::pair<std::uint32_t, std::uint32_t>> in_passages;  // passage -> place; by passage
    std::vector<std::uint32_t> by_date;                                // places, newest review first

    // What of the passages matches a query is asked several times for one list.
    [[nodiscard]] NamedPassages named_passages() const
    {
        return {&passages, "points " + std::to_string(sets.revision)};
    }
};

// What may be asked for of the kind of a point; the name of its facet.
inline constexpr const char* point_kind_facet = "kind";

// The themes of whose evidence something stands within the point's own words.
[[nodiscard]] std::vector<std::string> themes_within(const Point& point, const std::vector<Tag>& tags,
                                                     const std::vector<Passage>& passages,
                                                     const Themes& themes);

// The numbers of the passages in which it stands.
[[nodiscard]] std::vector<std::size_t> passages_around(const Point& point,
                                                       const std::vector<Passage>& passages);

class PointShelfMaker {
public:
    explicit PointShelfMaker(const Themes& themes) : themes_(themes) {}

    void add(ReviewId review, std::vector<Point> points, const std::vector<Passage>& passages,
             const std::vector<Tag>& tags);

    // What is known of a review is known of its points.
    [[nodiscard]] PointShelf finish(const CollectionState& reviews) &&;

private:
    void add_point(ReviewId review, Point&& point, const std::vector<Passage>& passages,
                   const std::vector<Tag>& tags);

    const Themes& themes_;
    PointShelf shelf_;
};

}  // namespace throughline
