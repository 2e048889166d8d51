// One thread's handles on the collection for the time of one request. Included by this folder alone.
#pragma once

#include "core/catalogue/reviews.hpp"
#include "core/index/reader.hpp"
#include "core/index/schema.hpp"
#include "server/search/alike.hpp"
#include "server/search/collection.hpp"
#include "server/search/described.hpp"
#include "server/search/marks.hpp"
#include "server/search/query_books.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/shared_pages.hpp"
#include "server/search/shelves.hpp"
#include "server/search/theme_reading.hpp"
#include "server/search/whole_result.hpp"

namespace throughline {

inline constexpr std::size_t passages_of_result = 3;  // of a review in a list

// Newest first, oldest first or by title, as asked; passages of one review in reading order.
void sort_by_review(std::vector<Match>& found, const SearchRequest& request, const CollectionState& state);
void cut_to_page(std::vector<Match>& found, const SearchRequest& request);
[[nodiscard]] bool is_by_weight(const SearchRequest& request, const Query& query);

struct Room {
    Catalogue& catalogue;
    Reviews& reviews;
    IndexReader& index;
    Stemmer& stemmer;
    std::shared_ptr<const CollectionState> state;
    QueryBooks& books;
    const std::filesystem::path& data;
    double most_cost;  // of a search, as IndexReader::cost: beyond it TooMuchWork is thrown

    [[nodiscard]] SearchResults search(const SearchRequest& request);
    [[nodiscard]] MatchingReviews matching(const SearchRequest& request);
    [[nodiscard]] ReadPoints points(const SearchRequest& request);
    [[nodiscard]] DescribedCase described(const SearchRequest& among, const std::string& description);
    [[nodiscard]] std::vector<Excerpt> excerpts(const std::string& description,
                                                const std::vector<ReviewId>& of);
    [[nodiscard]] SharedPages shared_pages(const std::string& first, const std::string& second,
                                           const IdSet& among);
    [[nodiscard]] std::optional<ReviewRecord> review(ReviewId id, const std::string& query);
    [[nodiscard]] std::optional<ReadPage> page(ReviewId id, int number, const std::string& query,
                                               const std::string& theme);
    [[nodiscard]] ThemeTree themes();
    [[nodiscard]] std::optional<ThemeReading> theme(const std::string& id);
    [[nodiscard]] std::vector<BoxSuggestion> suggestions(const std::string& typed);

    // A member of the order of a whole result with all its words. Nothing: it has gone since the index was
    // asked.
    [[nodiscard]] std::optional<TakenRow> taken(ResultKind kind, std::uint32_t member);

private:
    [[nodiscard]] ParsedQuery understood(const SearchRequest& request);
    [[nodiscard]] Query understood(const std::string& typed);  // all of its words
    // As it was typed or, where too little is found so, as it may have been meant.
    struct Meant {
        ParsedQuery parsed;
        std::string suggestion;  // as of SearchResults
    };
    [[nodiscard]] Meant meant(const SearchRequest& request);
    void loosen(const SearchRequest& request, Meant& meant);
    // Throws TooMuchWork if it would take too long here.
    void require_affordable(const Query& query);
    [[nodiscard]] bool finds(const Query& query, ResultKind in);
    [[nodiscard]] std::string suggestion_for(const std::string& typed);
    // Filters that the query names: when it is known what was found.
    void add_offers(SearchResults& results);
    // Null: there is no such passage (any more).
    [[nodiscard]] std::shared_ptr<const ShelvedPassage> passage(std::uint32_t document);
    // Nothing: the passage has gone since the index was asked. `themes`: where no word of the query stands in
    // it, what speaks of these is marked.
    [[nodiscard]] std::optional<Excerpt> excerpt_of(const Match& match, const Marker& marker,
                                                    const std::vector<std::string>& themes = {});
    // What counts as evidence of these themes, or of narrower ones, in reading order.
    [[nodiscard]] std::vector<Evidence> evidence_of(ReviewId id, const std::vector<std::string>& themes);
    // The excerpts of a review that was found by these themes alone: where they are said most plainly.
    void add_evidence(FoundReview& review, const Marker& marker, const std::vector<std::string>& themes);
    // What was understood of the text, and what could not be.
    template <typename Found>
    [[nodiscard]] Query understood(const SearchRequest& request, Found& found);
    void find_reviews(const Query& query, const IdSet& allowed, SearchResults& results);
    void find_passages(const Query& query, const IdSet& allowed, SearchResults& results);
    void find_points(const Query& query, SearchResults& results);
    // The excerpts of the reviews that were found, and what is said of the passages that were; the words of
    // the query are marked.
    void add_passages(const Query& query, const std::vector<Match>& passages, SearchResults& results);
    void list_passages(const Query& query, const std::vector<Match>& found, SearchResults& results);
    void find_folded_passages(const Query& query, const IdSet& allowed, SearchResults& results);
    // What follows throws NotHeld.
    void require_held(const PlaceInReview& place, const std::string& parameter);
    [[nodiscard]] std::vector<Match> passages_same_as(const PlaceInReview& place);
    // "More like this".
    [[nodiscard]] Query telling_words(const PlaceInReview& place);
    [[nodiscard]] MostAlike reviews_alike(const PlaceInReview& place);
    [[nodiscard]] MostAlike passages_alike(const PlaceInReview& place);
    [[nodiscard]] MostAlike points_most_alike(const PlaceInReview& place);
    void note_likeness(const PlaceInReview& place, const MostAlike& likeness, SearchResults& results);
    void find_reviews_alike(const Query& query, const IdSet& allowed, SearchResults& results);
    void find_passages_alike(const Query& query, const IdSet& allowed, SearchResults& results);
    [[nodiscard]] FoundPoint found_point(const ShelvedPoint& shelved, double score,
                                         const Marker& marker) const;
    [[nodiscard]] const ShelvedRecords& records() const { return state->shelves->filled(*state, catalogue); }
    // All reviews of a list without words and filters: what the catalogue has and the index knows already.
    [[nodiscard]] IdSet listed();
    [[nodiscard]] std::vector<ThemeQuote> quotes_of(const std::string& theme, const IdSet& among);
    [[nodiscard]] std::vector<int> pages_with_hits(ReviewId id, const Query& query);
    void mark_page(ReadPage& read, const ReviewPage& page, const Query& query);
};

}  // namespace throughline
