#include "core/index/pairs.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/index/match_sets.hpp"
#include "core/index/matching.hpp"
#include "core/index/postings.hpp"

namespace throughline {
namespace {

// Where words stand takes time to read.
constexpr std::size_t most_pairs = 8;

// The word of a part as it was typed; null: it is no word of the text.
const std::string* word_of(const Query& part)
{
    if (part.kind == Query::Kind::Synonym)
        return part.parts.empty() ? nullptr : word_of(part.parts.front());
    return part.kind == Query::Kind::Word && part.field.empty() ? &part.words.front() : nullptr;
}

void collect_pairs(const Query& query, std::vector<Query>& pairs)
{
    const bool is_row = query.kind == Query::Kind::All || query.kind == Query::Kind::Any;
    const std::string* before = nullptr;
    for (const Query& part : query.parts) {
        const std::string* word = is_row ? word_of(part) : nullptr;
        if (word != nullptr && before != nullptr && *word != *before)
            pairs.push_back(phrase_query({*before, *word}));
        before = word;
        if (part.kind == Query::Kind::All || part.kind == Query::Kind::Any)
            collect_pairs(part, pairs);
        if (query.kind == Query::Kind::Except)
            break;  // the others are not wanted
    }
}

// In so many passages the pair is taken to stand: as Xapian reckons of a phrase.
double passages_with_pair(const Query& pair, const Xapian::Database& passages)
{
    constexpr double apart = 4;  // of four passages that have both words, one has them side by side
    return static_cast<double>(passages.get_termfreq(pair.words.front())) *
           passages.get_termfreq(pair.words.back()) / passages.get_doccount() / apart;
}

// By document. BM25 as of a word; it stands as often as the rarer of the two.
std::unordered_map<std::uint32_t, double> weights_of_pair(const Query& pair, const IdSet& having,
                                                          const Asked& asked, const Ranking& ranking)
{
    const Xapian::Database& passages = asked.database;
    const double rarity = rarity_weight(passages_with_pair(pair, passages), passages.get_doccount());
    const double average = passages.get_average_length();
    const auto first = postings_of(pair.words.front(), asked);
    const auto second = postings_of(pair.words.back(), asked);
    std::unordered_map<std::uint32_t, double> weights;
    for (const std::uint32_t document : having) {
        const double times = std::min(first->times_in(document), second->times_in(document));
        weights[document] =
            rarity * share_of_weight(times, passages.get_doclength(document) / average, ranking);
    }
    return weights;
}

}  // namespace

std::vector<Query> pairs_of(const Query& query)
{
    std::vector<Query> pairs;
    collect_pairs(query, pairs);
    if (pairs.size() > most_pairs)
        pairs.clear();
    return pairs;
}

void add_pairs(const std::vector<Query>& pairs, const Asked& passages, const Ranking& ranking,
               std::vector<Match>& matches)
{
    if (pairs.empty() || matches.empty() || ranking.pair <= 0)
        return;
    IdSet among;
    for (const Match& match : matches)
        among.add(match.document);
    for (const Query& pair : pairs) {
        const IdSet having = MatchSets(passages).of(pair, among);
        const auto weights = weights_of_pair(pair, having, passages, ranking);
        for (Match& match : matches)
            if (const auto weight = weights.find(match.document); weight != weights.end())
                match.weight += ranking.pair * weight->second;
    }
}

}  // namespace throughline
