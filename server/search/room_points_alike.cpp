// What is asked of all points at once, and of a case that somebody describes.
#include <algorithm>

#include "core/text/words.hpp"
#include "server/search/described.hpp"
#include "server/search/facets.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/room.hpp"

namespace throughline {

std::string words_alone(std::string_view description)
{
    std::string words;
    for (const Word& word : words_of(description))
        if (word.folded != "not")  // it changes what a query means, and says nothing of a case
            words += (words.empty() ? "" : " ") + word.folded;
    return words;
}

ReadPoints Room::points(const SearchRequest& request)
{
    MatchingReviews among = matching(request);
    return {std::move(among), &records().points, &state->shelves->alike(*state, catalogue)};
}

DescribedCase Room::described(const SearchRequest& among, const std::string& description)
{
    DescribedCase found{{matching(among), &records().points, nullptr}, {}};
    const std::string words = words_alone(description);
    if (words.empty())
        return found;
    // By its words alone: what else a search does to order its first page well (other words of the best
    // passages, the best passage of each review) took nine tenths of the time and changed no place.
    const Query query = parse_query(words, MatchMode::Any).query;
    require_affordable(query);
    const auto nearest = index.nearest_reviews(query, most_reviews_by_words, &found.points.among.reviews);
    for (const Match& match : nearest)
        found.by_words[ReviewId{match.document}] = match.weight / nearest.front().weight;
    return found;
}

std::vector<Excerpt> Room::excerpts(const std::string& description, const std::vector<ReviewId>& of)
{
    const Query query = parse_query(words_alone(description), MatchMode::Any).query;
    const Marker marker(query, stemmer);
    std::vector<Excerpt> found;
    for (const Match& match : index.best_passages(query, of, passages_of_a_precedent))
        if (auto excerpt = excerpt_of(match, marker))
            found.push_back(std::move(*excerpt));
    return found;
}

}  // namespace throughline
