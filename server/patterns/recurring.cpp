#include "server/patterns/recurring.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "server/search/alike_points.hpp"
#include "server/search/point_shelf.hpp"

namespace throughline {
namespace {

struct GroupFound {
    PointPlaces places;
    std::size_t n_reviews = 0;
    std::string_view latest;
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

// Of each review whether it is one of the search, and its date: by number, for these are asked for each
// point.
class ReviewsAsked {
public:
    explicit ReviewsAsked(const MatchingReviews& among)
    {
        const auto& held = among.state->reviews;
        is_asked_.resize(held.empty() ? 0 : number_of(held.rbegin()->first) + std::size_t{1});
        dates_.resize(is_asked_.size());
        for (const std::uint32_t review : among.reviews)
            is_asked_.at(review) = true;
        for (const auto& [id, summary] : among.state->reviews)
            dates_.at(number_of(id)) = summary.publication_date;
    }

    [[nodiscard]] bool has(ReviewId review) const { return is_asked_[number_of(review)]; }
    [[nodiscard]] std::string_view date_of(ReviewId review) const { return dates_[number_of(review)]; }

private:
    std::vector<bool> is_asked_;
    std::vector<std::string_view> dates_;
};

// What of a group stands in the reviews of the search.
GroupFound found_in(const ReadPoints& points, const ReviewsAsked& reviews, const PointPlaces& group)
{
    GroupFound found;
    std::optional<ReviewId> last;
    for (const std::uint32_t place : group) {  // by review
        const ReviewId review = points.shelf->points[place].review;
        if (!reviews.has(review))
            continue;
        found.places.push_back(place);
        if (review == last)
            continue;
        last = review;
        ++found.n_reviews;
        found.latest = std::max(found.latest, reviews.date_of(review));
    }
    return found;
}

std::uint32_t first_place_of(const PointShelf& shelf, ReviewId review)
{
    const auto at = std::ranges::lower_bound(shelf.points, review, {}, &ShelvedPoint::review);
    return static_cast<std::uint32_t>(at - shelf.points.begin());
}

RecurringGroup shown(const ReadPoints& points, const GroupFound& found, std::size_t most_members)
{
    RecurringGroup group;
    const auto& shelf = points.shelf->points;
    const ReviewId first = shelf[found.places.front()].review;
    group.name = {first, found.places.front() - first_place_of(*points.shelf, first) + 1};
    group.n_points = found.places.size();
    group.n_reviews = found.n_reviews;
    group.n_publishers = count_publishers(points, found.places);
    group.addressees = by_addressee(points, found.places);
    PointPlaces places = found.places;
    sort_by_date(points, places);
    group.example = shelf[*std::ranges::min_element(places, {}, [&](std::uint32_t place) {
                        return shelf[place].point.text.size();
                    })].point.text;
    for (const YearOfPoints& year : by_year(points, places))
        if (year.year.empty()) {
            group.n_undated = year.count;
        } else {
            group.latest_year = year.year;
            if (group.first_year.empty())
                group.first_year = year.year;
        }
    places.resize(std::min(places.size(), most_members));
    for (const std::uint32_t place : places)
        group.members.push_back(listed_point(points, place));
    return group;
}

Recurring recurring_from(const ReadPoints& points, RecurringKind kind, const Shown& which)
{
    Recurring made{counted(points.among), kind};
    const ReviewsAsked reviews(points.among);
    for (const ShelvedPoint& shelved : points.shelf->points)
        if (is_of_kind(shelved.point, kind) && reviews.has(shelved.review))
            ++made.n_points;
    std::vector<GroupFound> groups;
    for (const auto& group : points.alike->groups)
        if (is_of_kind(points.shelf->points[group.front()].point, kind)) {
            GroupFound found = found_in(points, reviews, group);
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
        made.groups.push_back(shown(points, groups[at], which.members));
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
    const bool is_of_review = place < all && points.shelf->points[place].review == name.review;
    // Past the last place stands nothing, and so it is in no group.
    Recurring found =
        recurring_from(points, kind, {0, 1, all, static_cast<std::uint32_t>(is_of_review ? place : all)});
    found.only = name;
    return found;
}

}  // namespace throughline
