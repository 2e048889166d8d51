// "More like this": among reviews, passages and points.
#include <algorithm>
#include <iterator>

#include "server/search/alike.hpp"
#include "server/search/facets.hpp"
#include "server/search/not_held.hpp"
#include "server/search/room.hpp"

namespace throughline {
namespace {

constexpr std::size_t candidates_for_themes = 4 * most_reviews_alike;

// Its own place is not among those like it; of a review, none of it is.
bool is_part_of(std::uint32_t passage, const PlaceInReview& place)
{
    return review_of_passage(passage) == place.review &&
           (!place.passage || number_of_passage(passage) == *place.passage);
}

}  // namespace

void Room::require_held(const PlaceInReview& place, const std::string& parameter)
{
    const bool is_held = state->reviews.contains(place.review) &&
                         (!place.passage || (*place.passage < most_passages &&
                                             passage(passage_document(place.review, *place.passage))));
    if (!is_held)
        throw NotHeld(
            "The review or passage that you want more like is not here. It may have been taken out of the "
            "collection, or read anew: search for it, and choose \"More like this\" beside it.",
            parameter);
}

Query Room::telling_words(const PlaceInReview& place)
{
    require_held(place, "like");
    return place.passage ? index.telling_words(passage_document(place.review, *place.passage))
                         : index.telling_words(place.review);
}

MostAlike Room::reviews_alike(const PlaceInReview& place)
{
    MostAlike found{telling_words(place), {}};
    found.nearest = by_words_and_themes(index.nearest_reviews(found.words, candidates_for_themes + 1),
                                        place.review, *state, most_reviews_alike);
    return found;
}

MostAlike Room::passages_alike(const PlaceInReview& place)
{
    MostAlike found{telling_words(place), {}};
    const std::size_t own = place.passage ? 1 : reviews.passage_count(place.review);
    found.nearest = index.nearest_passages(found.words, most_passages_alike + own);
    std::erase_if(found.nearest, [&](const Match& match) {
        return is_part_of(match.document, place) ||
               !state->reviews.contains(review_of_passage(match.document));
    });
    found.nearest.resize(std::min(found.nearest.size(), most_passages_alike));
    return found;
}

MostAlike Room::points_most_alike(const PlaceInReview& place)
{
    const PointShelf& shelf = records().points;
    MostAlike found{telling_words(place), {}};
    const auto passages = index.nearest_passages(found.words, shelf.passages.cardinality(), &shelf.passages);
    found.nearest = points_alike(passages, place, shelf, most_points_alike);
    return found;
}

void Room::note_likeness(const PlaceInReview& place, const MostAlike& likeness, SearchResults& results)
{
    LikedPlace liked{state->reviews.at(place.review), {}, 1, {}, likeness.nearest.size()};
    if (place.passage) {
        liked.passage = *place.passage;
        if (const auto found = passage(passage_document(place.review, *place.passage)))
            liked.page = found->passage.page;
    }
    for (const Query& word : wanted_words(likeness.words).parts)
        liked.words.push_back(word.words.front());
    results.like = std::move(liked);
}

void Room::find_reviews_alike(const Query& query, const IdSet& allowed, SearchResults& results)
{
    const PlaceInReview place = *results.request.like;
    MostAlike likeness = reviews_alike(place);
    note_likeness(place, likeness, results);
    IdSet matching = documents_of(likeness.nearest);
    if (query.kind != Query::Kind::Everything)
        matching &= index.reviews(query, {0, 0}).reviews;
    results.facets = facets_of(matching, results.request.filters, *state);
    std::vector<Match>& found = likeness.nearest;
    std::erase_if(found, [&](const Match& match) {
        return !matching.contains(match.document) || !allowed.contains(match.document);
    });
    results.total = results.total_reviews = found.size();
    if (results.request.sort != SortOrder::Relevance)
        sort_by_review(found, results.request, *state);
    cut_to_page(found, results.request);
    std::vector<ReviewId> ids;
    for (const Match& match : found)
        ids.push_back(ReviewId{match.document});
    if (results.request.is_whole) {
        std::ranges::transform(ids, std::back_inserter(results.order), number_of);
        return;
    }
    for (const Match& match : found)
        results.reviews.push_back({state->reviews.at(ReviewId{match.document}),
                                   match.weight,
                                   {},
                                   themes_of(*state, ReviewId{match.document})});
    if (results.request.is_titles_only)
        return;
    add_passages(likeness.words, index.best_passages(likeness.words, ids, passages_of_result), results);
}

void Room::find_passages_alike(const Query& query, const IdSet& allowed, SearchResults& results)
{
    const SearchRequest& request = results.request;
    const PlaceInReview place = request.like ? *request.like : *request.same;
    MostAlike likeness =
        request.like ? passages_alike(place) : MostAlike{any_of({}), passages_same_as(place)};
    note_likeness(place, likeness, results);
    std::vector<Match>& found = likeness.nearest;
    if (query.kind != Query::Kind::Everything) {
        const IdSet nearest = documents_of(found);
        const IdSet matching = documents_of(index.every_passage(query, {0, 0, nullptr, &nearest}).best);
        std::erase_if(found, [&](const Match& match) { return !matching.contains(match.document); });
    }
    results.facets = facets_of(reviews_of_passages(found), request.filters, *state);
    std::erase_if(found, [&](const Match& match) {
        return !allowed.contains(number_of(review_of_passage(match.document)));
    });
    results.total = found.size();
    results.total_reviews = reviews_of_passages(found).cardinality();
    if (request.sort != SortOrder::Relevance || request.same)
        sort_by_review(found, request, *state);
    cut_to_page(found, request);
    if (request.is_whole)
        std::ranges::transform(found, std::back_inserter(results.order), &Match::document);
    else
        list_passages(request.like ? likeness.words : query, found, results);
}

}  // namespace throughline
