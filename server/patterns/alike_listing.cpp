#include "server/patterns/alike_listing.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "server/search/alike_points.hpp"
#include "server/search/point_shelf.hpp"

namespace throughline {
namespace {

const ReviewSummary& summary_of(const ReadPoints& points, std::uint32_t place)
{
    return points.among.state->reviews.at(points.shelf->reviews[place]);
}

}  // namespace

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

std::vector<AddresseeCount> by_addressee(const ReadPoints& points, const PointPlaces& places)
{
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const std::uint32_t place : places) {
        const Point& point = points.shelf->points[place].point;
        for (const std::string& agency : point.addressees)
            ++counts[agency];
        if (point.addressees.empty())
            ++counts[{}];
    }
    std::vector<AddresseeCount> found;
    for (const auto& [id, count] : counts)
        found.push_back(
            {id.empty() ? Named{} : named_agency(*points.among.state->vocabulary, std::string(id)), count});
    std::ranges::sort(found, {}, [](const AddresseeCount& one) {
        return std::tuple(one.agency.id.empty(), -static_cast<std::int64_t>(one.count),
                          std::string_view(one.agency.id));
    });
    return found;
}

std::string year_of(const ReviewSummary& review)
{
    return review.publication_date.substr(0, 4);
}

std::vector<YearOfPoints> by_year(const ReadPoints& points, const PointPlaces& places)
{
    std::map<std::pair<bool, std::string_view>, std::size_t> counts;
    for (const std::uint32_t place : places) {
        const std::string_view year =
            std::string_view(summary_of(points, place).publication_date).substr(0, 4);
        ++counts[{year.empty(), year}];
    }
    std::vector<YearOfPoints> years;
    for (const auto& [year, count] : counts)
        years.push_back({std::string(year.second), count});
    return years;
}

std::size_t count_reviews(const ReadPoints& points, const PointPlaces& places)
{
    std::set<ReviewId> reviews;
    for (const std::uint32_t place : places)
        reviews.insert(points.shelf->reviews[place]);
    return reviews.size();
}

}  // namespace throughline
