#include "server/search/reading_room.hpp"

#include <algorithm>
#include <iterator>

#include "core/base/error.hpp"
#include "core/catalogue/reviews.hpp"
#include "server/search/facet_find.hpp"
#include "server/search/facets.hpp"
#include "server/search/marks.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/room.hpp"
#include "server/search/theme_marks.hpp"

namespace throughline {
namespace {

// The reviews of a set in a given order, one page of them.
std::vector<ReviewId> window_of(const std::vector<ReviewId>& order, bool is_reversed, const IdSet& among,
                                const SearchRequest& request)
{
    std::vector<ReviewId> found;
    const std::size_t first = (request.page - 1) * request.per_page;
    std::size_t place = 0;
    const auto take = [&](ReviewId id) {
        if (among.contains(number_of(id)) && place++ >= first && found.size() < request.per_page)
            found.push_back(id);
    };
    if (is_reversed)
        std::for_each(order.rbegin(), order.rend(), take);
    else
        std::for_each(order.begin(), order.end(), take);
    return found;
}

// Where the matches of each review begin and end.
using Stretches = std::map<ReviewId, std::pair<std::ptrdiff_t, std::ptrdiff_t>>;

// `found`: by number.
Stretches stretches_of(const std::vector<Match>& found, bool is_of_passages)
{
    Stretches stretches;
    auto last = stretches.end();
    for (std::size_t at = 0; at < found.size(); ++at) {
        const ReviewId review =
            is_of_passages ? review_of_passage(found[at].document) : ReviewId{found[at].document};
        const auto place = static_cast<std::ptrdiff_t>(at);
        if (last == stretches.end() || last->first != review)
            last = stretches.emplace_hint(stretches.end(), review, std::pair(place, place));
        last->second.second = place + 1;
    }
    return stretches;
}

}  // namespace

bool is_by_weight(const SearchRequest& request, const Query& query)
{
    return request.sort == SortOrder::Relevance && query.kind != Query::Kind::Everything;
}

void sort_by_review(std::vector<Match>& found, const SearchRequest& request, const CollectionState& state)
{
    if (!std::ranges::is_sorted(found, {}, &Match::document))
        std::ranges::sort(found, {}, &Match::document);
    const Stretches stretches = stretches_of(found, request.in == ResultKind::Passages);
    std::vector<Match> sorted;
    sorted.reserve(found.size());
    const auto take = [&](ReviewId review) {
        if (const auto one = stretches.find(review); one != stretches.end())
            sorted.insert(sorted.end(), found.begin() + one->second.first,
                          found.begin() + one->second.second);
    };
    const auto& order = request.sort == SortOrder::Title ? state.by_title : state.by_date;
    if (request.sort == SortOrder::Oldest)
        std::for_each(order.rbegin(), order.rend(), take);
    else
        std::for_each(order.begin(), order.end(), take);
    found = std::move(sorted);
}

void cut_to_page(std::vector<Match>& found, const SearchRequest& request)
{
    const std::size_t first = std::min((request.page - 1) * request.per_page, found.size());
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(first));
    found.resize(std::min(found.size(), request.per_page));
}

std::shared_ptr<const ShelvedPassage> Room::passage(std::uint32_t document)
{
    const ReviewId review = review_of_passage(document);
    if (!state->reviews.contains(review))
        return nullptr;
    return state->shelf->passage(document, [&]() -> std::shared_ptr<const ShelvedPassage> {
        auto found = reviews.passage(review, number_of_passage(document));
        if (!found)
            return nullptr;
        auto words = word_spans_of(found->text);
        return std::make_shared<ShelvedPassage>(
            ShelvedPassage{found->passage, std::move(found->text), std::move(words)});
    });
}

std::optional<Excerpt> Room::excerpt_of(const Match& match, const Marker& marker,
                                        const std::vector<std::string>& themes)
{
    const auto found = passage(match.document);
    if (!found)
        return std::nullopt;
    const ReviewId review = review_of_passage(match.document);
    const std::uint32_t number = number_of_passage(match.document);
    std::vector<Mark> marks = marker.marks_among(found->text, found->words);
    if (marks.empty() && !themes.empty())
        marks = evidence_marks(words_within(evidence_of(review, themes), number), *found);
    return Excerpt{review,
                   found->passage.page,
                   number,
                   found->passage.kind,
                   snippet_html(found->text, found->words, marks),
                   match.weight};
}

void Room::find_reviews(const Query& query, const IdSet& allowed, SearchResults& results)
{
    const SearchRequest& request = results.request;
    const bool by_weight = is_by_weight(request, query);
    const Window window{(request.page - 1) * request.per_page, by_weight ? request.per_page : 0, &allowed};
    const Matches matches = index.reviews(query, window);
    results.total = results.total_reviews = matches.total;
    if (!request.is_titles_only)
        results.facets = facets_of(matches.reviews, request.filters, *state);
    std::vector<ReviewId> ids;
    std::map<ReviewId, double> scores;
    for (const Match& match : matches.best) {
        ids.push_back(ReviewId{match.document});
        scores[ids.back()] = match.weight;
    }
    if (!by_weight) {
        const auto& order = request.sort == SortOrder::Title ? state->by_title : state->by_date;
        ids = window_of(order, request.sort == SortOrder::Oldest, matches.reviews & allowed, request);
    }
    if (request.is_whole) {
        std::ranges::transform(ids, std::back_inserter(results.order), number_of);
        return;
    }
    for (const ReviewId id : ids)
        if (const auto summary = state->reviews.find(id); summary != state->reviews.end())
            results.reviews.push_back({summary->second, scores[id], {}, themes_of(*state, id)});
    if (request.is_titles_only)
        return;
    add_passages(query, by_weight ? matches.passages : index.best_passages(query, ids, passages_of_result),
                 results);
}

void Room::add_passages(const Query& query, const std::vector<Match>& passages, SearchResults& results)
{
    const Marker marker(query, stemmer);
    const std::vector<std::string> themes = themes_asked(query);
    for (const Match& match : passages)
        for (FoundReview& review : results.reviews)
            if (review.review.id == review_of_passage(match.document))
                if (auto excerpt = excerpt_of(match, marker, themes))
                    review.passages.push_back(std::move(*excerpt));
    for (FoundReview& review : results.reviews)
        if (review.passages.empty() && !themes.empty())
            add_evidence(review, marker, themes);
}

void Room::add_evidence(FoundReview& review, const Marker& marker, const std::vector<std::string>& themes)
{
    std::vector<Evidence> evidence = evidence_of(review.review.id, themes);
    std::ranges::stable_sort(evidence, std::ranges::greater(), &Evidence::strength);
    std::vector<std::size_t> taken;
    for (const Evidence& one : evidence) {
        if (taken.size() == passages_of_result)
            return;
        if (std::ranges::find(taken, one.passage) != taken.end())
            continue;
        taken.push_back(one.passage);
        const auto document = passage_document(review.review.id, static_cast<std::uint32_t>(one.passage));
        if (auto excerpt = excerpt_of({document, 0}, marker, themes))
            review.passages.push_back(std::move(*excerpt));
    }
}

void Room::find_passages(const Query& query, const IdSet& allowed, SearchResults& results)
{
    const SearchRequest& request = results.request;
    const bool by_weight = is_by_weight(request, query);
    const std::size_t first = (request.page - 1) * request.per_page;
    Matches matches = by_weight ? index.passages(query, {first, request.per_page, &allowed})
                                : index.every_passage(query, {0, 0, &allowed});
    results.total = matches.total;
    results.total_reviews = (matches.reviews & allowed).cardinality();
    results.facets = facets_of(matches.reviews, request.filters, *state);
    if (!by_weight) {
        sort_by_review(matches.best, request, *state);
        cut_to_page(matches.best, request);
    }
    if (request.is_whole) {
        results.notes.emplace_back(
            "Every passage that matches is here: near-identical ones are not folded together.");
        std::ranges::transform(matches.best, std::back_inserter(results.order), &Match::document);
        return;
    }
    list_passages(query, matches.best, results);
}

void Room::list_passages(const Query& query, const std::vector<Match>& found, SearchResults& results)
{
    const Marker marker(query, stemmer);
    const std::vector<std::string> themes = themes_asked(query);
    for (const Match& match : found)
        if (auto excerpt = excerpt_of(match, marker, themes))
            results.passages.push_back({state->reviews.at(excerpt->review), std::move(*excerpt),
                                        themes_of_passage(*state, match.document)});
}

template <typename Found>
Query Room::understood(const SearchRequest& request, Found& found)
{
    Meant meant = this->meant(request);
    ParsedQuery& parsed = meant.parsed;
    found.searched_for = in_words(parsed.query, [this](const std::string& field, const std::string& value) {
        const Vocabulary& vocabulary = *state->vocabulary;
        return field == "theme"    ? named_theme(vocabulary, value).label
               : field == "agency" ? named_agency(vocabulary, value).label
                                   : std::string();
    });
    found.notes = std::move(parsed.notes);
    if constexpr (requires { found.expansions; }) {
        found.expansions = std::move(parsed.expansions);
        found.offers = std::move(parsed.offers);
        found.suggestion = std::move(meant.suggestion);
    }
    for (const std::string& word : index.cut_wildcards(parsed.query))
        found.notes.push_back(
            "\"" + word + "*\" stands for more than " + std::to_string(IndexReader::most_expansions) +
            " words; only the first of them were searched. Type more letters before the *.");
    return std::move(parsed.query);
}

MatchingReviews Room::matching(const SearchRequest& request)
{
    MatchingReviews found;
    found.request = request;
    found.state = state;
    found.listed = listed();
    const Query query = understood(request, found);
    found.reviews = found.listed & allowed_by(request.filters, *state);
    if (query.kind != Query::Kind::Everything)
        found.reviews &= index.reviews(query, {0, 0}).reviews;
    if (request.like)
        found.reviews &= documents_of(reviews_alike(*request.like).nearest);
    if (request.same)
        found.reviews &= reviews_of_passages(passages_same_as(*request.same));
    return found;
}

SearchResults Room::search(const SearchRequest& request)
{
    SearchResults results;
    results.request = request;
    results.request.page = std::max<std::size_t>(request.page, 1);
    const std::size_t most = request.in == ResultKind::Recommendations ? most_points_listed : 100;
    results.request.per_page = request.is_whole ? std::max(index.passage_count(), index.review_count())
                                                : std::clamp<std::size_t>(request.per_page, 1, most);
    const Query query = understood(request, results);
    if (request.in == ResultKind::Recommendations) {
        find_points(query, results);
    } else if (request.in == ResultKind::Passages) {
        const auto find = request.like || request.same             ? &Room::find_passages_alike
                          : request.is_folded && !request.is_whole ? &Room::find_folded_passages
                                                                   : &Room::find_passages;
        (this->*find)(query, allowed_by(request.filters, *state), results);
    } else {
        const auto find = request.like ? &Room::find_reviews_alike : &Room::find_reviews;
        (this->*find)(query, allowed_by(request.filters, *state), results);
    }
    if (!request.find.empty())
        mark_found(results.facets, request.find, *state->vocabulary);
    if (!request.is_whole && !request.is_titles_only)
        add_offers(results);
    return results;
}

}  // namespace throughline
