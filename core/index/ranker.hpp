// Orders what matches a question: reviews, and passages. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <vector>

#include "core/index/matching.hpp"
#include "core/index/ranking.hpp"
#include "core/index/reader.hpp"
#include "core/index/stem.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {

class Ranker {
public:
    // All must outlive it.
    Ranker(const Xapian::Database& reviews, const Xapian::Database& passages, const Ranking& ranking,
           Stemmer& stemmer)
        : reviews_(reviews), passages_(passages), ranking_(ranking), stemmer_(stemmer)
    {
    }

    [[nodiscard]] Xapian::Query for_reviews(const Query& query) const
    {
        return xapian_query(query, asking_reviews());
    }
    [[nodiscard]] Xapian::Query for_passages(const Query& query) const
    {
        return xapian_query(query, asking_passages());
    }

    // As IndexReader has them.
    [[nodiscard]] Matches reviews(const Query& query, const Window& window) const;
    [[nodiscard]] Matches passages(const Query& query, const Window& window) const;

    // By review, in the order given, then the best first.
    [[nodiscard]] std::vector<Match> best_passages(const Query& query, const std::vector<ReviewId>& of,
                                                   std::size_t each) const;

private:
    [[nodiscard]] Asked asking_reviews() const { return {reviews_, stemmer_, {}, ranking_.repetition}; }
    [[nodiscard]] Asked asking_passages() const;
    [[nodiscard]] Xapian::Query better_passage(const Query& query, double evidence) const;
    void compare(Matches& found, std::size_t count) const;
    void add_context(const Query& query, std::vector<Match>& best) const;

    const Xapian::Database& reviews_;
    const Xapian::Database& passages_;
    const Ranking& ranking_;
    Stemmer& stemmer_;
};

[[nodiscard]] std::string review_term(ReviewId id);

}  // namespace throughline
