// What a query is taken to mean, and what is offered beside it.
#include <algorithm>

#include "core/text/clean.hpp"
#include "server/search/query_books.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/room.hpp"
#include "server/search/too_much_work.hpp"

namespace throughline {
namespace {

std::string note_of_loose(ResultKind in)
{
    const std::string one = in == ResultKind::Reviews    ? "review"
                            : in == ResultKind::Passages ? "passage"
                                                         : "recommendation";
    return "No " + one + " has all of these words. Those that have some of them are listed, the best first.";
}

std::string note_of_respelt(const std::string& typed, const std::string& respelt)
{
    return "Nothing was found for \"" + typed + "\", so these are the results for \"" + respelt +
           "\". Take it off below to search for what was typed.";
}

}  // namespace

void Room::require_affordable(const Query& query)
{
    if (index.cost(query) > most_cost)
        throw TooMuchWork(
            "This search would take too long: its words and phrases stand in very many places. Search for "
            "fewer of them, or for rarer ones.");
}

ParsedQuery Room::understood(const SearchRequest& request)
{
    ParsedQuery parsed =
        parse_query(request.text, {request.match,
                                   &books.lexicon(),
                                   {request.exact, request.also, request.in == ResultKind::Recommendations},
                                   [this](const std::string& word) { return index.passages_with(word); }});
    require_affordable(parsed.query);
    return parsed;
}

Query Room::understood(const std::string& typed)
{
    SearchRequest request;
    request.text = typed;
    return meant(request).parsed.query;
}

std::string Room::suggestion_for(const std::string& typed)
{
    const std::string line = clean_line(typed.substr(0, longest_query));
    if (line.empty())
        return {};
    return respelt(
        line,
        {[this](const std::string& word) { return index.reviews_with(word); },
         [this](const std::string& word) { return index.reviews_with_exactly(word); },
         [this](const std::string& word) {
             return index.finds_review(any_of({word_query(word, "title"), word_query(word, "publisher")}));
         },
         [this] { return books.words(index); }, books.lexicon()});
}

bool Room::finds(const Query& query, ResultKind in)
{
    switch (in) {
        case ResultKind::Reviews:
            return index.finds_review(query);
        case ResultKind::Passages:
            return index.finds_passage(query);
        case ResultKind::Recommendations: {
            const NamedPassages within = records().points.named_passages();
            return index.passages(query, {0, 0, nullptr, within.set, nullptr, &within}).total > 0;
        }
    }
    return false;
}

// Where nothing has all the words: what has some of them. Not where an operator says how they belong
// together.
void Room::loosen(const SearchRequest& request, Meant& meant)
{
    if (request.match == MatchMode::Any || !meant.parsed.is_row || meant.parsed.is_long ||
        finds(meant.parsed.query, request.in))
        return;
    SearchRequest loose = request;
    loose.match = MatchMode::Any;
    ParsedQuery parsed = understood(loose);
    if (parsed.query == meant.parsed.query || !finds(parsed.query, request.in))
        return;
    parsed.notes.push_back(note_of_loose(request.in));
    meant.parsed = std::move(parsed);
}

Room::Meant Room::meant(const SearchRequest& request)
{
    Meant meant{understood(request), suggestion_for(request.text)};
    const bool is_as_typed = std::ranges::find(request.exact, request.text) != request.exact.end();
    if (!meant.suggestion.empty() && !is_as_typed && !finds(meant.parsed.query, request.in)) {
        SearchRequest other = request;
        other.text = meant.suggestion;
        Meant mended{understood(other), meant.suggestion};
        loosen(other, mended);
        if (finds(mended.parsed.query, request.in)) {
            mended.parsed.notes.insert(mended.parsed.notes.begin(),
                                       note_of_respelt(request.text, meant.suggestion));
            mended.parsed.expansions.insert(mended.parsed.expansions.begin(),
                                            Expansion{request.text, {meant.suggestion}, false});
            return mended;
        }
    }
    loosen(request, meant);
    return meant;
}

void Room::add_offers(SearchResults& results)
{
    const std::string line = clean_line(results.request.text.substr(0, longest_query));
    if (!line.empty())
        results.filter_offers = filter_offers(books.names(*state)->names_in(line), results, *state);
}

std::vector<BoxSuggestion> Room::suggestions(const std::string& typed)
{
    return books.suggestions(*state)->beginning_with(
        typed, [this](const Query& phrase) { return index.occurs(phrase); });
}

}  // namespace throughline
