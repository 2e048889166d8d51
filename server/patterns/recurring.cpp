#include "server/patterns/recurring.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "server/search/alike_points.hpp"
#include "server/search/point_shelf.hpp"

namespace throughline {
namespace {

struct GroupFound {
    std::vector<std::uint32_t> places;
    std::size_t n_reviews = 0;
    std::string latest;
};

bool is_of_kind(const Point& point, RecurringKind kind)
{
    return (point.kind == PointKind::Recommendation) == (kind == RecurringKind::Recommendations);
}

// What of a group stands in the reviews of the search.
GroupFound found_in(const ReadPoints& points, const std::vector<std::uint32_t>& group)
{
    GroupFound found;
    std::set<ReviewId> reviews;
    for (const std::uint32_t place : group) {
        const ReviewId review = points.shelf->points[place].review;
        if (!points.among.reviews.contains(number_of(review)))
            continue;
        found.places.push_back(place);
        reviews.insert(review);
        found.latest = std::max(found.latest, points.among.state->reviews.at(review).publication_date);
    }
    found.n_reviews = reviews.size();
    return found;
}

RecurringGroup shown(const ReadPoints& points, const GroupFound& found)
{
    RecurringGroup group;
    for (const std::uint32_t place : found.places)
        group.members.push_back(listed_point(points, place));
    sort_by_date(group.members);
    group.n_reviews = found.n_reviews;
    group.n_publishers = count_publishers(group.members);
    group.addressees = by_addressee(group.members);
    for (const YearOfPoints& year : by_year(group.members))
        if (year.year.empty()) {
            group.n_undated = year.count;
        } else {
            group.latest_year = year.year;
            if (group.first_year.empty())
                group.first_year = year.year;
        }
    return group;
}

Recurring recurring_from(const ReadPoints& points, RecurringKind kind, std::size_t first, std::size_t count)
{
    Recurring made{counted(points.among), kind};
    for (const ShelvedPoint& shelved : points.shelf->points)
        if (is_of_kind(shelved.point, kind) && points.among.reviews.contains(number_of(shelved.review)))
            ++made.n_points;
    std::vector<GroupFound> groups;
    for (const auto& group : points.alike->groups)
        if (is_of_kind(points.shelf->points[group.front()].point, kind)) {
            GroupFound found = found_in(points, group);
            if (found.n_reviews < 2)
                continue;
            made.n_grouped += found.places.size();
            groups.push_back(std::move(found));
        }
    std::ranges::stable_sort(groups, [](const GroupFound& one, const GroupFound& other) {
        return std::tuple(one.n_reviews, one.places.size(), one.latest) >
               std::tuple(other.n_reviews, other.places.size(), other.latest);
    });
    made.n_groups = groups.size();
    for (std::size_t at = first; at < groups.size() && at - first < count; ++at)
        made.groups.push_back(shown(points, groups[at]));
    return made;
}

}  // namespace

Recurring recurring(const ReadPoints& points, RecurringKind kind)
{
    const SearchRequest& request = points.among.request;
    return recurring_from(points, kind, (std::max<std::size_t>(request.page, 1) - 1) * request.per_page,
                          request.per_page);
}

Recurring all_recurring(const ReadPoints& points, RecurringKind kind)
{
    return recurring_from(points, kind, 0, points.alike->groups.size());
}

}  // namespace throughline
