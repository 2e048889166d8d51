// The best documents of what matches one of Xapian's queries. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <string>
#include <vector>

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

// What BM25 gives to a word that stands in so many of all documents, and the share of it that a document has
// in which it stands so many times, by the document's length (1: as long as the average). As Xapian has them.
[[nodiscard]] double rarity_weight(double documents, double of_all);
inline constexpr double least_normal_length = 0.2;
[[nodiscard]] inline double share_of_weight(double times, double length, const Ranking& ranking)
{
    const double shortened = std::max(length, least_normal_length) * ranking.passage_length;
    return times * (ranking.saturation + 1) /
           (ranking.saturation * (shortened + 1 - ranking.passage_length) + times);
}

// The window of the matches. Documents that cannot come into it are not weighed.
[[nodiscard]] std::vector<Match> best_of(const Xapian::Database& database, const RankedQuery& query,
                                         const Xapian::Weight& weight, const Window& window,
                                         bool of_passages);

// Changes whenever the index does.
[[nodiscard]] std::string state_of(const Xapian::Database& database);

// How many of a set of matches count, which of them are to be noted, and in which reviews all matches stand.
[[nodiscard]] Matches counted(const IdSet& matching, const Window& window, bool of_passages);

// Those that count, by number.
[[nodiscard]] std::vector<std::uint32_t> counting(const IdSet& matching, const Window& window,
                                                  bool of_passages);

// As counted(), and those that count: all of them, by number, not weighed.
[[nodiscard]] Matches listed(const IdSet& matching, const Window& window, bool of_passages);

}  // namespace throughline
