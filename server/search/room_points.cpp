// The search among recommendations, findings and learning points.
#include <algorithm>
#include <iterator>

#include "core/text/html.hpp"
#include "server/search/facets.hpp"
#include "server/search/point_shelf.hpp"
#include "server/search/room.hpp"

namespace throughline {
namespace {

// A point matches when a passage does in which it stands: calls visit(place, weight) for each. `passages`: by
// number.
template <typename Visit>
void visit_points(const std::vector<Match>& passages, const PointShelf& shelf, const Visit& visit)
{
    auto stands = shelf.in_passages.begin();
    for (const Match& match : passages) {
        while (stands != shelf.in_passages.end() && stands->first < match.document)
            ++stands;
        for (; stands != shelf.in_passages.end() && stands->first == match.document; ++stands)
            visit(stands->second, match.weight);
    }
}

IdSet places_in(const std::vector<Match>& passages, const PointShelf& shelf)
{
    std::vector<std::uint32_t> places;
    visit_points(passages, shelf, [&](std::uint32_t place, double) { places.push_back(place); });
    return {places.size(), places.data()};
}

IdSet passages_of_points(const IdSet& places, const PointShelf& shelf)
{
    std::vector<std::uint32_t> passages;
    for (const std::uint32_t place : places)
        passages.insert(passages.end(), shelf.points[place].passages.begin(),
                        shelf.points[place].passages.end());
    return {passages.size(), passages.data()};
}

using Weights = std::vector<double>;  // of points, by place

// What the points weigh: of at least the `wanted` best, and of all that weigh as much as the last of these.
Weights weights_of_best(IndexReader& index, const Query& query, const IdSet& places, const PointShelf& shelf,
                        std::size_t wanted)
{
    constexpr std::size_t first_try = 100;
    const IdSet passages = passages_of_points(places, shelf);
    const NamedPassages within = shelf.named_passages();
    for (std::size_t count = std::max(2 * wanted, first_try);; count *= 8) {
        std::vector<Match> best =
            index.passages(query, {0, count, nullptr, &passages, nullptr, &within}).best;
        const double least = best.empty() ? 0 : best.back().weight;
        std::ranges::sort(best, {}, &Match::document);
        Weights weights(shelf.points.size());
        visit_points(best, shelf, [&weights](std::uint32_t place, double weight) {
            weights[place] = std::max(weights[place], weight);
        });
        if (best.size() < count)
            return weights;
        const auto is_sure = [&](std::uint32_t place) { return weights[place] > least; };
        if (static_cast<std::size_t>(std::count_if(places.begin(), places.end(), is_sure)) >= wanted)
            return weights;
    }
}

// Newest review first, within a review as it has them; the other way round only the reviews.
std::vector<std::uint32_t> in_order(const PointShelf& shelf, const IdSet& places, bool is_oldest_first)
{
    std::vector<bool> is_wanted(shelf.points.size());
    for (const std::uint32_t place : places)
        is_wanted[place] = true;
    std::vector<std::uint32_t> order;
    std::ranges::copy_if(shelf.by_date, std::back_inserter(order),
                         [&](std::uint32_t place) { return is_wanted[place]; });
    if (!is_oldest_first)
        return order;
    std::ranges::reverse(order);
    for (auto first = order.begin(); first != order.end();) {
        const auto last = std::find_if(first, order.end(), [&](std::uint32_t place) {
            return shelf.points[place].review != shelf.points[*first].review;
        });
        std::reverse(first, last);
        first = last;
    }
    return order;
}

// In this list an agency is the one that is asked to do something, not one that the review asks somewhere.
Query to_addressees(Query query)
{
    if (query.kind == Query::Kind::Value && query.field == "agency")
        query.kind = Query::Kind::About;
    for (Query& part : query.parts)
        part = to_addressees(std::move(part));
    return query;
}

std::size_t review_count(const PointShelf& shelf, const IdSet& places)
{
    std::size_t count = 0;
    std::optional<ReviewId> last;
    for (const std::uint32_t place : places)  // by review
        if (const ReviewId review = shelf.points[place].review; review != last) {
            ++count;
            last = review;
        }
    return count;
}

// Most have no weight: they stay in their order, behind the others.
void sort_by_weight(std::vector<std::uint32_t>& order, const Weights& weights)
{
    const auto unweighed = std::stable_partition(order.begin(), order.end(),
                                                 [&](std::uint32_t place) { return weights[place] > 0; });
    std::stable_sort(order.begin(), unweighed,
                     [&](std::uint32_t left, std::uint32_t right) { return weights[left] > weights[right]; });
}

// Recommendations, where nothing else is asked for.
Filters with_kind(Filters filters)
{
    std::vector<std::string>& kinds = filters.values[point_kind_facet];
    if (kinds.empty())
        kinds.emplace_back(name_of(PointKind::Recommendation));
    return filters;
}

// How many of each kind the list would hold if that kind were chosen.
Facet kinds_of(const IdSet& matching, const Filters& filters, const PointShelf& shelf)
{
    static constexpr std::pair<PointKind, const char*> labels[] = {
        {PointKind::Recommendation, "Recommendations"},
        {PointKind::Finding, "Findings"},
        {PointKind::Learning, "Learning points"},
        {PointKind::Question, "Questions"}};
    Facet facet{point_kind_facet, "What is listed", {}};
    const IdSet among = matching & allowed_by(filters, shelf.sets, point_kind_facet);
    for (const auto& [kind, label] : labels) {
        const std::string name(name_of(kind));
        Filters of_kind;
        of_kind.values[point_kind_facet] = {name};
        const auto chosen = filters.values.find(point_kind_facet);
        const bool is_chosen =
            chosen != filters.values.end() && std::ranges::find(chosen->second, name) != chosen->second.end();
        const std::size_t count = among.and_cardinality(allowed_by(of_kind, shelf.sets));
        if (count > 0 || is_chosen)
            facet.values.push_back({name, label, count, is_chosen});
    }
    return facet;
}

// A list is of one kind: what of the others is near is not counted.
std::size_t of_kind_listed(const IdSet& places, const Filters& filters, const PointShelf& shelf)
{
    Filters kind_alone;
    kind_alone.values[point_kind_facet] = filters.values.at(point_kind_facet);
    return (places & allowed_by(kind_alone, shelf.sets)).cardinality();
}

}  // namespace

FoundPoint Room::found_point(const ShelvedPoint& shelved, double score, const Marker& marker) const
{
    FoundPoint found{state->reviews.at(shelved.review), shelved.point, {}, {}, {}, {}, score};
    for (const std::string& agency : shelved.point.addressees)
        found.addressees.push_back(named_agency(*state->vocabulary, agency));
    for (const std::string& theme : shelved.themes)
        found.themes.push_back(named_theme(*state->vocabulary, theme));
    found.text_html = marked_html(shelved.point.text, marker.marks_in(shelved.point.text));
    if (!shelved.passages.empty())
        found.passage = number_of_passage(shelved.passages.front());
    return found;
}

void Room::find_points(const Query& query, SearchResults& results)
{
    const SearchRequest& request = results.request;
    const Filters filters = with_kind(request.filters);
    const PointShelf& shelf = records().points;
    const NamedPassages within = shelf.named_passages();
    const Query asked = to_addressees(query);
    const bool is_everything = query.kind == Query::Kind::Everything;
    IdSet matching =
        is_everything
            ? shelf.sets.all
            : places_in(index.every_passage(asked, {0, 0, nullptr, within.set, nullptr, &within}).best,
                        shelf);
    Query marked = query;
    Weights weights(shelf.points.size());
    if (request.like) {
        const MostAlike likeness = points_most_alike(*request.like);
        note_likeness(*request.like, likeness, results);
        results.like->nearest = of_kind_listed(documents_of(likeness.nearest), filters, shelf);
        matching &= documents_of(likeness.nearest);
        for (const Match& match : likeness.nearest)
            weights[match.document] = match.weight;
        marked = likeness.words;
    }
    const IdSet found = matching & allowed_by(filters, shelf.sets);
    results.total = found.cardinality();
    results.total_reviews = review_count(shelf, found);
    results.facets = facets_of(matching, filters, shelf.sets);
    results.facets.push_back(kinds_of(matching, filters, shelf));

    std::vector<std::uint32_t> order = in_order(shelf, found, request.sort == SortOrder::Oldest);
    if (request.sort == SortOrder::Relevance && !is_everything && !request.like)
        weights = weights_of_best(index, asked, found, shelf,
                                  std::min(request.page * request.per_page, order.size()));
    if (request.sort == SortOrder::Relevance)
        sort_by_weight(order, weights);
    if (request.is_whole) {
        results.order = std::move(order);
        return;
    }
    const Marker marker(marked, stemmer);
    const std::size_t first = std::min((request.page - 1) * request.per_page, order.size());
    const std::size_t last = std::min(first + request.per_page, order.size());
    for (std::size_t at = first; at < last; ++at)
        results.points.push_back(found_point(shelf.points[order[at]], weights[order[at]], marker));
}

}  // namespace throughline
