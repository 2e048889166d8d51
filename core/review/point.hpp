// What a review found and what it asked for: findings, learning points, recommendations and questions as
// records.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

// A question is put to the partnership in place of a recommendation, or beside it, and counts as neither a
// finding nor a recommendation.
enum class PointKind { Finding, Learning, Recommendation, Question };

[[nodiscard]] std::string_view name_of(PointKind);
[[nodiscard]] std::optional<PointKind> point_kind_named(std::string_view name);

// A finding or a learning point: what the review found, and not what it asks.
[[nodiscard]] constexpr bool is_found(PointKind kind)
{
    return kind == PointKind::Finding || kind == PointKind::Learning;
}

// Whom a recommendation binds: the local partners together, one agency, or a national body.
enum class Scope { Local, SingleAgency, National };

[[nodiscard]] std::string_view name_of(Scope);
[[nodiscard]] std::optional<Scope> scope_named(std::string_view name);

struct Point {
    PointKind kind = PointKind::Recommendation;
    std::string number;                   // as printed: "R1", "Recommendation 3", "4.2"; empty: it has none
    std::string text;                     // exact, without its number; line ends as spaces
    int page = 1;                         // where it begins
    std::size_t begin = 0;                // bytes of that page's text, [begin, end): its words there
    std::size_t end = 0;                  // a point that goes on overleaf ends with its first page
    std::optional<std::size_t> section;   // its place in the review's list of sections
    std::vector<std::string> addressees;  // agencies of vocabulary/agencies.yaml, in the order of that list
    Scope scope = Scope::Local;
    std::optional<std::size_t> follows;  // the finding it answers: its place in the review's list of points
    std::string verb;        // of the ask, in its dictionary form: "review", "ensure"; may be empty
    bool is_quoted = false;  // of an earlier review: printed here, but not this one's

    bool operator==(const Point&) const = default;
};

}  // namespace throughline
