#include "server/patterns/recurring.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "server/patterns/reviews_by_number.hpp"
#include "server/search/alike_points.hpp"
#include "server/search/point_shelf.hpp"
#include "server/search/theme_counts.hpp"

namespace throughline {
namespace {

struct GroupFound {
    PointPlaces places;
    std::size_t n_reviews = 0;
    std::uint32_t latest = 0;  // as ReviewsByNumber::date
};

// Which of them, and how much of each.
struct Shown {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t members = 0;                // of each group, at most
    std::optional<std::uint32_t> of_point;  // only the group in which this place stands
};

bool is_of_kind(const Point& point, RecurringKind kind)
{
    return (point.kind == PointKind::Recommendation) == (kind == RecurringKind::Recommendations);
}

// What of a group stands in the reviews of the search.
GroupFound found_in(const PointShelf& shelf, const ReviewsByNumber& reviews, const PointPlaces& group)
{
    GroupFound found;
    std::optional<ReviewId> last;
    for (const std::uint32_t place : group) {  // by review
        const ReviewId review = shelf.reviews[place];
        if (!reviews.is_among(review))
            continue;
        found.places.push_back(place);
        if (review == last)
            continue;
        last = review;
        ++found.n_reviews;
        found.latest = std::max(found.latest, reviews.date(review));
    }
    return found;
}

// How many points of the kind stand in the reviews of the search.
std::size_t count_points(const PointShelf& shelf, const ReviewsByNumber& reviews, RecurringKind kind)
{
    IdSet places = set_of(shelf.sets, point_kind_facet, std::string(name_of(PointKind::Recommendation)));
    if (kind == RecurringKind::Findings)
        places = shelf.sets.all - places;
    return static_cast<std::size_t>(std::count_if(places.begin(), places.end(), [&](std::uint32_t place) {
        return reviews.is_among(shelf.reviews[place]);
    }));
}

std::uint32_t first_place_of(const PointShelf& shelf, ReviewId review)
{
    const auto at = std::ranges::lower_bound(shelf.reviews, review);
    return static_cast<std::uint32_t>(at - shelf.reviews.begin());
}

void put_publishers_and_years(RecurringGroup& group, const PointShelf& shelf, const ReviewsByNumber& reviews,
                              const GroupFound& found)
{
    std::vector<bool> publishers(reviews.publishers() + 1);
    std::uint32_t first = found.latest;
    for (const std::uint32_t place : found.places) {
        const ReviewId review = shelf.reviews[place];
        publishers[reviews.publisher(review)] = true;
        if (const std::uint32_t date = reviews.date(review); date == 0)
            ++group.n_undated;
        else
            first = std::min(first, date);
    }
    publishers.front() = false;  // not stated
    group.n_publishers = static_cast<std::size_t>(std::count(publishers.begin(), publishers.end(), true));
    group.first_year = reviews.year_of_date(first);
    group.latest_year = reviews.year_of_date(found.latest);
}

RecurringGroup shown(const ReadPoints& points, const ReviewsByNumber& reviews, const GroupFound& found,
                     std::size_t most_members)
{
    RecurringGroup group;
    const PointShelf& shelf = *points.shelf;
    const ReviewId first = shelf.reviews[found.places.front()];
    group.name = {first, found.places.front() - first_place_of(shelf, first) + 1};
    group.n_points = found.places.size();
    group.n_reviews = found.n_reviews;
    group.addressees = by_addressee(points, found.places);
    put_publishers_and_years(group, shelf, reviews, found);
    // The oldest first, undated last; within a review as it has them.
    const auto age = [&](std::uint32_t place) {
        const std::uint32_t date = reviews.date(shelf.reviews[place]);
        return std::tuple(date == 0, date, place);
    };
    PointPlaces places = found.places;
    group.example =
        shelf
            .points[*std::ranges::min_element(places, {},
                                              [&](std::uint32_t place) {
                                                  return std::tuple(shelf.points[place].point.text.size(),
                                                                    age(place));
                                              })]
            .point.text;
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(places.size(), most_members));
    std::ranges::partial_sort(places, end, {}, age);
    std::for_each(places.begin(), end,
                  [&](std::uint32_t place) { group.members.push_back(listed_point(points, place)); });
    return group;
}

Recurring recurring_from(const ReadPoints& points, RecurringKind kind, const Shown& which)
{
    Recurring made{counted(points.among), kind};
    const ReviewsByNumber reviews(points.among);
    made.n_points = count_points(*points.shelf, reviews, kind);
    std::vector<GroupFound> groups;
    for (const auto& group : points.alike->groups)
        if (is_of_kind(points.shelf->points[group.front()].point, kind)) {
            GroupFound found = found_in(*points.shelf, reviews, group);
            if (found.n_reviews < 2)
                continue;
            made.n_grouped += found.places.size();
            ++made.n_groups;
            if (!which.of_point || std::ranges::binary_search(group, *which.of_point))
                groups.push_back(std::move(found));
        }
    std::ranges::stable_sort(groups, [](const GroupFound& one, const GroupFound& other) {
        return std::tuple(one.n_reviews, one.places.size(), one.latest) >
               std::tuple(other.n_reviews, other.places.size(), other.latest);
    });
    for (std::size_t at = which.first; at < groups.size() && at - which.first < which.count; ++at)
        made.groups.push_back(shown(points, reviews, groups[at], which.members));
    return made;
}

}  // namespace

AddressOptions recurring_options(RecurringKind kind, const std::optional<GroupName>& group)
{
    AddressOptions options;
    if (kind == RecurringKind::Findings)
        options.emplace_back("kind", "finding");
    if (group)
        options.emplace_back("group", text_of(*group));
    return options;
}

std::string text_of(const GroupName& name)
{
    return std::to_string(number_of(name.review)) + '-' + std::to_string(name.point);
}

std::optional<GroupName> group_name_of(std::string_view text)
{
    std::uint32_t review = 0;
    std::size_t point = 0;
    const char* const end = text.data() + text.size();
    const auto [dash, no_review] = std::from_chars(text.data(), end, review);
    if (no_review != std::errc{} || dash == end || *dash != '-')
        return std::nullopt;
    const auto [last, no_point] = std::from_chars(dash + 1, end, point);
    if (no_point != std::errc{} || last != end || review == 0 || point == 0)
        return std::nullopt;
    return GroupName{ReviewId{review}, point};
}

Recurring recurring(const ReadPoints& points, RecurringKind kind)
{
    const SearchRequest& request = points.among.request;
    return recurring_from(points, kind,
                          {(std::max<std::size_t>(request.page, 1) - 1) * request.per_page, request.per_page,
                           most_members_listed, std::nullopt});
}

Recurring all_recurring(const ReadPoints& points, RecurringKind kind)
{
    return recurring_from(points, kind,
                          {0, points.alike->groups.size(), points.shelf->points.size(), std::nullopt});
}

Recurring recurring_group(const ReadPoints& points, RecurringKind kind, const GroupName& name)
{
    const std::size_t all = points.shelf->points.size();
    const std::size_t place =
        std::min(first_place_of(*points.shelf, name.review) + std::min(name.point, all) - 1, all);
    const bool is_of_review = place < all && points.shelf->reviews[place] == name.review;
    // Past the last place stands nothing, and so it is in no group.
    Recurring found =
        recurring_from(points, kind, {0, 1, all, static_cast<std::uint32_t>(is_of_review ? place : all)});
    found.only = name;
    return found;
}

}  // namespace throughline
