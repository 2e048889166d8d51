// Lists of passages in which near-identical ones are folded, and what stands behind one of them.
#include <algorithm>

#include "server/search/facets.hpp"
#include "server/search/fold.hpp"
#include "server/search/fold_shelf.hpp"
#include "server/search/room.hpp"

namespace throughline {
namespace {

// How long the first list of passages after a change waits for some 50,000 passages to be compared; in a
// larger collection it is shown as it is, and says so.
constexpr std::chrono::seconds patience_of_first{2};

// Beyond the page that is shown: most pages fold less than that.
constexpr std::size_t spare_passages = 40;

// Where a page folds more, so many times as much is asked for next.
constexpr std::size_t most_more = 8;

}  // namespace

void Room::find_folded_passages(const Query& query, const IdSet& allowed, SearchResults& results)
{
    const auto identical = state->folds->known(data / "catalogue.sqlite", patience_of_first);
    if (!identical) {
        results.is_comparing = true;
        results.notes.emplace_back(
            "Passages that say nearly the same are not folded together yet: they are being compared. "
            "Load this page again in a minute.");
        find_passages(query, allowed, results);
        return;
    }
    const SearchRequest& request = results.request;
    const bool by_weight = is_by_weight(request, query);
    const std::size_t last = request.page * request.per_page;
    const std::size_t all = index.passage_count();
    Window window{0, std::min(last + spare_passages, all), &allowed, nullptr, &identical->passages};
    Matches matches = by_weight ? index.passages(query, window) : index.every_passage(query, window);
    const Fold fold(*identical, matches.noted);
    if (!by_weight)
        sort_by_review(matches.best, request, *state);
    std::vector<Match> shown = fold.folded(matches.best, last);
    while (shown.size() < last && matches.best.size() < matches.total) {
        window.count = std::min({most_more * window.count, last + fold.hidden(), all});
        matches = index.passages(query, window);
        shown = fold.folded(matches.best, last);
    }
    results.total = matches.total;
    results.folded = fold.hidden();
    results.total_reviews = (matches.reviews & allowed).cardinality();
    results.facets = facets_of(matches.reviews, request.filters, *state);
    cut_to_page(shown, request);
    list_passages(query, shown, results);
    for (FoundPassage& found : results.passages)
        found.similar = fold.similar_to(
            passage_document(found.excerpt.review, static_cast<std::uint32_t>(found.excerpt.number)));
}

std::vector<Match> Room::passages_same_as(const PlaceInReview& place)
{
    require_held(place, "same");
    std::vector<Match> found;
    if (!place.passage)
        return found;
    const auto identical = state->folds->awaited(data / "catalogue.sqlite");
    for (const std::uint32_t passage : identical->others_like(passage_document(place.review, *place.passage)))
        if (state->reviews.contains(review_of_passage(passage)))
            found.push_back({passage, 0});
    return found;
}

}  // namespace throughline
