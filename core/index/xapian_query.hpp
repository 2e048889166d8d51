// A query of ours as one of Xapian's. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <functional>

#include "core/index/query.hpp"
#include "core/index/ranking.hpp"
#include "core/index/stem.hpp"

namespace throughline {

// What a query is asked of.
struct Asked {
    // Also expands the wildcards: at most IndexReader::most_expansions words each, the first in the alphabet.
    const Xapian::Database& database;
    Stemmer& stemmer;
    // Where the words and values of fields do not stand in `database` itself: what to ask instead.
    std::function<Xapian::Query(const Query&)> by_review;
    double repetition = Ranking{}.repetition;
};

[[nodiscard]] Xapian::Query xapian_query(const Query& query, const Asked& asked);

// Those that have a term, without weight. One that all have asks for nothing: see no_weighting().
[[nodiscard]] Xapian::Query filter_term(const std::string& term, const Xapian::Database& database);

// Every form of the words that have this stem, as one word.
[[nodiscard]] Xapian::Query stem_query(const std::string& stem, const std::string& prefix,
                                       const Asked& asked);

// Words that stand side by side in the query, side by side in the text: each two as a word of their own.
// Empty: no two words do.
[[nodiscard]] Xapian::Query pairs_of(const Query& query);

[[nodiscard]] bool is_cut(const Query& prefix, const Xapian::Database& database);

}  // namespace throughline
