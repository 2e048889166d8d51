#include "server/patterns/alike_listing.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "server/search/alike_points.hpp"
#include "server/search/point_shelf.hpp"

namespace throughline {

ListedPoint listed_point(const ReadPoints& points, std::uint32_t place)
{
    const CollectionState& state = *points.among.state;
    const ShelvedPoint& shelved = points.shelf->points.at(place);
    ListedPoint listed;
    listed.review = state.reviews.at(shelved.review);
    listed.kind = shelved.point.kind;
    listed.number = shelved.point.number;
    listed.text = shelved.point.text;
    listed.page = shelved.point.page;
    for (const std::string& agency : shelved.point.addressees)
        listed.addressees.push_back(named_agency(*state.vocabulary, agency));
    listed.url = address_of(place_of(shelved));
    return listed;
}

std::vector<AddresseeCount> by_addressee(const std::vector<ListedPoint>& points)
{
    std::map<std::string, AddresseeCount> counts;
    for (const ListedPoint& point : points) {
        for (const Named& agency : point.addressees) {
            counts[agency.id].agency = agency;
            ++counts[agency.id].count;
        }
        if (point.addressees.empty())
            ++counts[{}].count;
    }
    std::vector<AddresseeCount> found;
    for (auto& [id, count] : counts)
        found.push_back(std::move(count));
    std::ranges::stable_sort(found, {}, [](const AddresseeCount& one) {
        return std::pair(one.agency.id.empty(), -static_cast<std::int64_t>(one.count));
    });
    return found;
}

std::string year_of(const ReviewSummary& review)
{
    return review.publication_date.substr(0, 4);
}

std::vector<YearOfPoints> by_year(const std::vector<ListedPoint>& points)
{
    std::map<std::pair<bool, std::string>, std::size_t> counts;
    for (const ListedPoint& point : points) {
        const std::string year = year_of(point.review);
        ++counts[{year.empty(), year}];
    }
    std::vector<YearOfPoints> years;
    for (const auto& [year, count] : counts)
        years.push_back({year.second, count});
    return years;
}

std::size_t count_reviews(const std::vector<ListedPoint>& points)
{
    std::set<ReviewId> reviews;
    for (const ListedPoint& point : points)
        reviews.insert(point.review.id);
    return reviews.size();
}

std::size_t count_publishers(const std::vector<ListedPoint>& points)
{
    std::set<std::string> publishers;
    for (const ListedPoint& point : points)
        if (!point.review.publisher.empty())
            publishers.insert(point.review.publisher);
    return publishers.size();
}

void sort_by_date(std::vector<ListedPoint>& points)
{
    std::ranges::stable_sort(points, {}, [](const ListedPoint& point) {
        return std::tuple(point.review.publication_date.empty(), point.review.publication_date,
                          number_of(point.review.id));
    });
}

}  // namespace throughline
