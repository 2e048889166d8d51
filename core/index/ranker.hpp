// Orders what matches a question: reviews, and passages. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "core/index/match_cache.hpp"
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
           Stemmer& stemmer, MatchCache& kept)
        : reviews_(reviews), passages_(passages), ranking_(ranking), stemmer_(stemmer), kept_(kept)
    {
    }

    [[nodiscard]] Xapian::Query for_passages(const Query& query) const
    {
        return xapian_query(query, asking_passages());
    }

    // As IndexReader has them.
    [[nodiscard]] Matches reviews(const Query& query, const Window& window) const;
    [[nodiscard]] Matches passages(const Query& query, const Window& window) const;
    [[nodiscard]] Matches every_passage(const Query& query, const Window& window) const;

    // The review's passages that match.
    [[nodiscard]] IdSet passages_of(ReviewId review, const Query& query) const;

    // All that match, in no order.
    [[nodiscard]] std::shared_ptr<const IdSet> review_set(const Query& query) const
    {
        return kept_set(query, asking_reviews());
    }
    [[nodiscard]] std::shared_ptr<const IdSet> passage_set(const Query& query) const
    {
        return kept_set(query, asking_passages());
    }

    // By review, in the order given, then the best first.
    [[nodiscard]] std::vector<Match> best_passages(const Query& query, const std::vector<ReviewId>& of,
                                                   std::size_t each) const;

private:
    [[nodiscard]] Asked asking_reviews() const { return {reviews_, stemmer_, {}, ranking_.repetition}; }
    [[nodiscard]] Asked asking_passages() const;
    [[nodiscard]] std::shared_ptr<const IdSet> kept_set(const Query& query, const Asked& asked) const;
    [[nodiscard]] std::shared_ptr<const IdSet> passage_set(const Query& query, const Window& window) const;
    [[nodiscard]] std::shared_ptr<const PassageLengths> passage_lengths() const;
    [[nodiscard]] IdSet passages_of(const IdSet& reviews) const;
    [[nodiscard]] std::vector<Match> best_by_words(const Query& query, const Window& window) const;
    void compare_passages(const Query& query, std::vector<Match>& best) const;
    void compare(Matches& found, std::size_t count) const;
    void add_context(const Query& query, std::vector<Match>& best) const;

    const Xapian::Database& reviews_;
    const Xapian::Database& passages_;
    const Ranking& ranking_;
    Stemmer& stemmer_;
    MatchCache& kept_;
};

[[nodiscard]] std::string review_term(ReviewId id);

}  // namespace throughline
