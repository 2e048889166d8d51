// Passages weighed by the words of a query, list of postings by list of postings. Included by this folder
// alone.
//
// Xapian's matcher joins the lists document by document, which takes it some hundred nanoseconds for each
// posting of a query of forty words. Read one after the other into one array of weights, they take a tenth of
// that.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/index/matching.hpp"
#include "core/index/query.hpp"
#include "core/index/ranking.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {

// How long each passage is, for quick reading: four bytes a passage.
class PassageLengths {
public:
    explicit PassageLengths(const Xapian::Database& passages);

    // Where a passage of the index has its place in an array of size().
    [[nodiscard]] std::size_t place(std::uint32_t passage) const;
    [[nodiscard]] std::size_t size() const { return lengths_.size(); }
    // 1: the average.
    [[nodiscard]] float at(std::size_t place) const { return lengths_[place]; }

private:
    std::vector<std::size_t> first_;  // of a review's passages, by its number
    std::vector<float> lengths_;
};

// The best `most` of `among`, passages that match, by number; by BM25 of their words, then by number. A
// phrase counts where all of its words stand; what is not wanted, and values of fields, weigh nothing.
[[nodiscard]] std::vector<Match> best_by_weights(const Query& query, const std::vector<std::uint32_t>& among,
                                                 std::size_t most, const Asked& passages,
                                                 const PassageLengths& lengths, const Ranking& ranking);

}  // namespace throughline
