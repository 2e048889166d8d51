// What a query is taken to mean, and what is offered beside it.
#include "core/text/clean.hpp"
#include "server/search/query_books.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/room.hpp"

namespace throughline {

ParsedQuery Room::understood(const SearchRequest& request)
{
    return parse_query(request.text, {request.match,
                                      &books.lexicon(),
                                      {request.exact, request.also},
                                      [this](const std::string& word) { return index.passages_with(word); }});
}

Query Room::understood(const std::string& typed)
{
    SearchRequest request;
    request.text = typed;
    return understood(request).query;
}

void Room::add_offers(SearchResults& results)
{
    const std::string line = clean_line(results.request.text.substr(0, longest_query));
    if (line.empty())
        return;
    results.filter_offers = filter_offers(books.names(*state)->names_in(line), results, *state);
    results.suggestion =
        respelt(line, {[this](const std::string& word) { return index.reviews_with(word); },
                       [this](const std::string& word) { return index.reviews_with_exactly(word); },
                       [this] { return books.words(index); }, books.lexicon()});
}

std::vector<BoxSuggestion> Room::suggestions(const std::string& typed)
{
    return books.suggestions(*state)->beginning_with(
        typed, [this](const Query& phrase) { return index.occurs(phrase); });
}

}  // namespace throughline
