// What a document is about in a few words, and what else is about the same. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <vector>

#include "core/index/query.hpp"
#include "core/index/ranking.hpp"
#include "core/index/reader.hpp"
#include "core/index/stem.hpp"

namespace throughline {

// The words that stand often in the document and seldom in others, as one Any, the most telling first: of
// each stem its commonest form there. At most `most`; of letters alone; in two documents at least, or nothing
// could be like it. Each counts for ln(1 + wdf) * ln(N / df), the logarithmic form of tf-idf (Manning,
// Raghavan and Schütze, Introduction to Information Retrieval, 2008, 6.4.1). Nothing: there is no such
// document.
[[nodiscard]] Query telling_words(const Xapian::Database& database, Xapian::docid document, Stemmer& stemmer,
                                  std::size_t most);

// The best `most` by BM25 alone, by weight, then by number. `among`: these alone; null: all.
[[nodiscard]] std::vector<Match> nearest(const Xapian::Database& database, const Xapian::Query& words,
                                         const Xapian::Weight& weight, std::size_t most, const IdSet* among);

}  // namespace throughline
