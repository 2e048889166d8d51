// Asks one pair of indexes: which reviews or passages match, and the best of them. For one thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/index/match_cache.hpp"
#include "core/index/query.hpp"
#include "core/index/ranking.hpp"
#include "core/review/id_set.hpp"
#include "core/review/review.hpp"

namespace throughline {

// The index was written to while it was read: ask the whole question again.
class IndexChanged : public Error {
public:
    using Error::Error;
};

struct Match {
    std::uint32_t document = 0;  // number in the index: of a review, or of a passage (see schema.hpp)
    double weight = 0;
};

struct Matches {
    std::vector<Match> best;      // by weight, then by number
    IdSet reviews;                // all reviews that match, whether allowed or not
    std::size_t total = 0;        // matches (reviews or passages) among the allowed reviews
    IdSet noted;                  // of Window::noted, those among the total
    std::vector<Match> passages;  // of reviews: the best three passages of each of `best`, and of some others
};

// A set of passages that is asked again and again: what of it matches a query is kept under its name, which
// no other set may have.
struct NamedPassages {
    const IdSet* set = nullptr;
    std::string name;
};

// A part of the result, and the reviews that it may come from.
struct Window {
    std::size_t first = 0;
    std::size_t count = 10;
    const IdSet* allowed = nullptr;         // null: all
    const IdSet* passages = nullptr;        // the passages alone that count as matches; null: all
    const IdSet* noted = nullptr;           // documents of which Matches::noted says whether they match
    const NamedPassages* within = nullptr;  // has all of `passages`: no others are looked at; null: all are
};

// A word of the collection, folded, and in how many reviews it stands.
struct WordCount {
    std::string word;
    std::uint32_t reviews = 0;
};

class IndexReader {
public:
    // Throws Error if there is no index, or if it was made by another version of this program.
    // `kept`: shared with other readers of the same collection; null: the reader keeps its own.
    explicit IndexReader(const std::filesystem::path& pair, const Ranking& ranking = {},
                         std::shared_ptr<MatchCache> kept = nullptr);
    ~IndexReader();
    IndexReader(IndexReader&&) noexcept;
    IndexReader& operator=(IndexReader&&) noexcept;

    // Sees the newest commit. Cheap when there is none. True: there was one.
    bool refresh();

    // What follows throws IndexChanged or Error.
    [[nodiscard]] Matches reviews(const Query& query, const Window& window);
    [[nodiscard]] Matches passages(const Query& query, const Window& window);

    // As passages(), but all of them in the order of the index, not weighed: `window` says only which count.
    [[nodiscard]] Matches every_passage(const Query& query, const Window& window);

    // How many postings it will take to answer, about, at some ten million a second. Cheap.
    [[nodiscard]] double cost(const Query& query);

    // The best `each` passages of each of these reviews, by review (in the order given), then weight.
    [[nodiscard]] std::vector<Match> best_passages(const Query& query, const std::vector<ReviewId>& reviews,
                                                   std::size_t each);

    // The passages of one review that answer the query by themselves; where none does, those with any of its
    // words. In reading order.
    [[nodiscard]] std::vector<std::uint32_t> passages_of(ReviewId review, const Query& query);

    // What a review, or a passage by its number, is about: its most telling words, as one Any. Nothing: the
    // index does not have it, or no word of it stands anywhere else.
    [[nodiscard]] Query telling_words(ReviewId review);
    [[nodiscard]] Query telling_words(std::uint32_t passage);

    // Those that have most of these words, by BM25 alone; `most` at most. `among`: these alone; null: all.
    [[nodiscard]] std::vector<Match> nearest_reviews(const Query& words, std::size_t most,
                                                     const IdSet* among = nullptr);
    [[nodiscard]] std::vector<Match> nearest_passages(const Query& words, std::size_t most,
                                                      const IdSet* among = nullptr);

    // A wildcard stands for at most `most_expansions` words; those that stand for more.
    [[nodiscard]] std::vector<std::string> cut_wildcards(const Query& query);

    // Of a folded word, in any of its forms. Cheap.
    [[nodiscard]] std::size_t reviews_with(const std::string& word);
    [[nodiscard]] std::size_t passages_with(const std::string& word);
    // In just this form.
    [[nodiscard]] std::size_t reviews_with_exactly(const std::string& word);
    // Does any match? What is asked next of the same query costs little.
    [[nodiscard]] bool finds_review(const Query& query);
    [[nodiscard]] bool finds_passage(const Query& query);
    // Is there a passage that has it? Stops at the first.
    [[nodiscard]] bool occurs(const Query& query);

    // The words of letters a to z that stand in at least so many reviews, in the order of the alphabet.
    [[nodiscard]] std::vector<WordCount> words_in(std::size_t least_reviews);

    // Another one after every commit and every rebuild.
    [[nodiscard]] std::string revision();

    [[nodiscard]] std::size_t review_count();
    [[nodiscard]] std::size_t passage_count();
    [[nodiscard]] std::vector<ReviewId> all_reviews();

    // What Xapian finds wrong with the pair below `pair`; empty: nothing.
    [[nodiscard]] static std::string faults(const std::filesystem::path& pair);

    static constexpr std::size_t most_expansions = 200;
    static constexpr std::size_t most_telling_words = 30;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
