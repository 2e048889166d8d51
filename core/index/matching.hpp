// Runs one query of Xapian's on one database. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <functional>

#include "core/index/ranking.hpp"
#include "core/index/reader.hpp"

namespace throughline {

// A query in two parts: what decides which documents match, and what else makes them better.
struct RankedQuery {
    Xapian::Query matching;
    Xapian::Query better;  // empty: nothing

    [[nodiscard]] Xapian::Query both() const;
};

// BM25 as a ranking wants it: of whole reviews, or of their passages.
[[nodiscard]] Xapian::BM25Weight weighting(const Ranking& ranking, bool of_passages);

// For matches whose order does not matter. Not Xapian's BoolWeight: where no weight needs to know how often a
// term stands in a document, Xapian 1.4.22 reads a term that every document has from the list of all
// documents, under the term's name, and ends at that list's second block with "Unexpected end of posting
// list".
[[nodiscard]] inline Xapian::TfIdfWeight no_weighting()
{
    return Xapian::TfIdfWeight("nnn");
}

// The window of the matches, and their exact number. Every match is looked at once.
[[nodiscard]] Matches matches(const Xapian::Database& database, const RankedQuery& query,
                              const Xapian::Weight& weight, const Window& window, bool of_passages);

}  // namespace throughline
