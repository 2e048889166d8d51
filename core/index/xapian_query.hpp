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

// What a query is asked of.
struct Asked {
    // Also expands the wildcards: at most IndexReader::most_expansions words each, the first in the alphabet.
    const Xapian::Database& database;
    Stemmer& stemmer;
    // Where the words and values of fields do not stand in `database` itself: its documents that have them.
    std::function<IdSet(const Query&)> by_review;
    double repetition = Ranking{}.repetition;
    // How phrases are asked for. Looking up where words stand is what takes time.
    enum class Phrases {
        Anywhere,
        Among,  // in the documents of `among` alone, but for those that are synonyms
    };
    Phrases phrases = Phrases::Anywhere;
    IdSet among{};
};

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
