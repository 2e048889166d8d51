// A query of ours as one of Xapian's. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

#include "core/index/query.hpp"
#include "core/index/ranking.hpp"
#include "core/index/stem.hpp"
#include "core/review/id_set.hpp"

namespace throughline {

class MatchCache;

// What a query is asked of.
struct Asked {
    // Also expands the wildcards: at most IndexReader::most_expansions words each, the first in the alphabet.
    const Xapian::Database& database;
    Stemmer& stemmer;
    // Where the words and values of fields do not stand in `database` itself: its documents that have them.
    std::function<IdSet(const Query&)> by_review;
    double repetition = Ranking{}.repetition;
    // Phrases are looked for in these documents alone: looking up where words stand is what takes time.
    IdSet among{};
    // Those of a synonym everywhere, by Xapian: an OP_SYNONYM takes no sets.
    bool is_in_synonym = false;
    MatchCache* kept = nullptr;  // what others who asked the same database have read of it
};

// Weighs what the query weighs in the documents of `among`. What is not wanted is left out: MatchSets knows
// what matches. A phrase is a set of documents here, no OP_PHRASE: where one stands in an OP_OR that is
// filtered, Xapian 1.4.22 gives some documents the weight of another part of it.
[[nodiscard]] Xapian::Query xapian_query(const Query& query, const Asked& asked);

// The terms of the words of a phrase, in their order.
[[nodiscard]] std::vector<std::string> phrase_terms(const Query& phrase);

// The terms of a field's value: of a stretch of years, each of them.
[[nodiscard]] std::vector<std::string> value_terms(const Query& value);

// Those that have a term, without weight. One that all have asks for nothing: see no_weighting().
[[nodiscard]] Xapian::Query filter_term(const std::string& term, const Xapian::Database& database);

// Every form of the words that have this stem, as one word.
[[nodiscard]] Xapian::Query stem_query(const std::string& stem, const std::string& prefix,
                                       const Asked& asked);

// Does it ask for what stands in the reviews alone?
[[nodiscard]] bool is_of_reviews(const Query& query);

[[nodiscard]] bool is_cut(const Query& prefix, const Xapian::Database& database);

}  // namespace throughline
