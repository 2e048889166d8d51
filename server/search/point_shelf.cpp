#include "server/search/point_shelf.hpp"

#include <algorithm>
#include <set>

#include "core/index/schema.hpp"
#include "server/search/theme_tree.hpp"

namespace throughline {
namespace {

bool overlaps(const Point& point, std::size_t begin, std::size_t end)
{
    return begin < std::max(point.end, point.begin + 1) && point.begin < end;
}

// Of these a point has values of its own, by its own words.
bool is_own_facet(const std::string& facet)
{
    return facet == "theme" || facet == theme_central_facet || facet == theme_present_facet ||
           facet == "agency";
}

// For each review the places of its points.
std::map<std::uint32_t, IdSet> places_of_reviews(const std::vector<ShelvedPoint>& points)
{
    std::map<std::uint32_t, IdSet> places;
    for (std::size_t place = 0; place < points.size(); ++place)
        places[number_of(points[place].review)].add(static_cast<std::uint32_t>(place));
    return places;
}

}  // namespace

std::vector<std::size_t> passages_around(const Point& point, const std::vector<Passage>& passages)
{
    std::vector<std::size_t> found;
    for (std::size_t number = 0; number < passages.size(); ++number)
        if (passages[number].page == point.page &&
            overlaps(point, passages[number].begin, passages[number].end))
            found.push_back(number);
    return found;
}

std::vector<std::string> themes_within(const Point& point, const std::vector<Tag>& tags,
                                       const std::vector<Passage>& passages, const Themes& themes)
{
    std::set<std::string> found;
    for (const Tag& tag : tags)
        if (is_tagged(tag) && std::ranges::any_of(tag.evidence, [&](const Evidence& evidence) {
                return evidence.is_counted && evidence.passage < passages.size() &&
                       passages[evidence.passage].page == point.page &&
                       overlaps(point, evidence.begin, evidence.end);
            }))
            for (std::string& theme : with_broader(themes, tag.theme))
                found.insert(std::move(theme));
    return {found.begin(), found.end()};
}

void PointShelfMaker::add_point(ReviewId review, Point&& point, const std::vector<Passage>& passages,
                                const std::vector<Tag>& tags)
{
    const auto place = static_cast<std::uint32_t>(shelf_.points.size());
    ShelvedPoint shelved{review, std::move(point), {}, {}};
    shelved.themes = themes_within(shelved.point, tags, passages, themes_);
    for (const std::size_t number : passages_around(shelved.point, passages)) {
        const std::uint32_t document = passage_document(review, static_cast<std::uint32_t>(number));
        shelved.passages.push_back(document);
        shelf_.passages.add(document);
        shelf_.in_passages.emplace_back(document, place);
    }
    auto& facets = shelf_.sets.facets;
    shelf_.sets.all.add(place);
    facets[point_kind_facet][std::string(name_of(shelved.point.kind))].add(place);
    for (const std::string& agency : shelved.point.addressees)
        facets["agency"][agency].add(place);
    for (const std::string& theme : shelved.themes)
        facets["theme"][theme].add(place);
    shelf_.reviews.push_back(review);
    shelf_.points.push_back(std::move(shelved));
}

void PointShelfMaker::add(ReviewId review, std::vector<Point> points, const std::vector<Passage>& passages,
                          const std::vector<Tag>& tags)
{
    for (Point& point : points)
        if (!point.is_quoted)
            add_point(review, std::move(point), passages, tags);
}

PointShelf PointShelfMaker::finish(const CollectionState& reviews) &&
{
    shelf_.sets.vocabulary = reviews.vocabulary;
    shelf_.sets.revision = reviews.revision;
    const auto places = places_of_reviews(shelf_.points);
    for (const auto& [facet, values] : reviews.facets)
        if (!is_own_facet(facet))
            for (const auto& [value, members] : values)
                for (const std::uint32_t review : members)
                    if (const auto known = places.find(review); known != places.end())
                        shelf_.sets.facets[facet][value] |= known->second;
    for (const ReviewId review : reviews.by_date)
        if (const auto known = places.find(number_of(review)); known != places.end())
            shelf_.by_date.insert(shelf_.by_date.end(), known->second.begin(), known->second.end());
    std::ranges::sort(shelf_.in_passages);
    return std::move(shelf_);
}

}  // namespace throughline
