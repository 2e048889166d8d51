// How much a query will have to read, from how often its words stand in the index: known before it is asked.
// Included by this folder alone.
#pragma once

#include <xapian.h>

#include "core/index/query.hpp"
#include "core/index/stem.hpp"

namespace throughline {

// In postings (a word in a document), of which a processor reads some ten million a second. An upper bound
// for words; for a phrase, what reading the places of its words costs in the documents of its rarest.
[[nodiscard]] double cost_of(const Query& query, const Xapian::Database& database, Stemmer& stemmer);

// Of looking for these words one after the other.
[[nodiscard]] double phrase_cost(const std::vector<std::string>& terms, const Xapian::Database& database);

}  // namespace throughline
