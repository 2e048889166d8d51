// Where one thread asks the collection: its own handles on catalogue and index, and the one gate through
// which every page of the site gets what it shows. Only public reviews are ever seen here.
#pragma once

#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>

#include "server/search/described.hpp"
#include "server/search/matching.hpp"
#include "server/search/reading.hpp"
#include "server/search/search.hpp"
#include "server/search/shared_pages.hpp"
#include "server/search/theme_reading.hpp"
#include "server/search/whole_result.hpp"

namespace throughline {

class Collection;

class ReadingRoom {
public:
    // Throws Error if the data folder holds no collection that this version can read.
    // `most_cost`: what a search may read, in postings (some ten million a second); beyond it, TooMuchWork.
    explicit ReadingRoom(std::shared_ptr<Collection> collection,
                         double most_cost = std::numeric_limits<double>::infinity());
    ~ReadingRoom();
    ReadingRoom(ReadingRoom&&) noexcept;
    ReadingRoom& operator=(ReadingRoom&&) noexcept;

    // A query never fails: what cannot be parsed is searched as words, and `notes` says so.
    [[nodiscard]] SearchResults search(const SearchRequest&);

    // The same reviews as a set, whatever page of them is asked for.
    [[nodiscard]] MatchingReviews matching(const SearchRequest&);
    // Of several searches at one state of the collection.
    [[nodiscard]] std::vector<MatchingReviews> matching(const std::vector<SearchRequest>&);

    // All recommendations and findings, with those that say the same, and the reviews of a search.
    [[nodiscard]] ReadPoints points(const SearchRequest&);

    // Which of these reviews come nearest to a description, by its words; may be empty.
    [[nodiscard]] DescribedCase described(const SearchRequest& among, const std::string& description);
    // Of these reviews the passages that come nearest to it, by review in the order given.
    [[nodiscard]] std::vector<Excerpt> excerpts(const std::string& description,
                                                const std::vector<ReviewId>& of);

    // The same question's whole result, row by row, on one state of the collection. Until it is gone nothing
    // else may be asked here.
    [[nodiscard]] WholeResult whole(SearchRequest);

    // A review, or one of its passages, as it is cited. Nothing: no such review or passage.
    [[nodiscard]] std::optional<TakenRow> cited(ReviewId, std::optional<std::size_t> passage);

    // The reviews that match which were last added, `most` at most.
    [[nodiscard]] NewReviews newly_added(SearchRequest, std::size_t most);

    // Where two themes stand on one page. `among`: the reviews to look in.
    [[nodiscard]] SharedPages shared_pages(const std::string& first, const std::string& second,
                                           const IdSet& among);

    // Nothing: no such review (or none that the public may see). `query` may be empty.
    [[nodiscard]] std::optional<ReviewRecord> review(ReviewId, const std::string& query);
    // `theme`: an id; what speaks of it is marked, in place of the query's words. Empty, or one that the
    // vocabulary does not have: the query's are.
    [[nodiscard]] std::optional<ReadPage> page(ReviewId, int number, const std::string& query,
                                               const std::string& theme = {});

    [[nodiscard]] ThemeTree themes();
    // Nothing: the vocabulary has no such theme.
    [[nodiscard]] std::optional<ThemeReading> theme(const std::string& id);
    [[nodiscard]] bool has_theme(const std::string& id);
    [[nodiscard]] bool has_facet_of_themes(const std::string& id);
    [[nodiscard]] std::vector<Named> themes_like(const std::string& typed);

    // What a reader who typed so much may be about to type.
    [[nodiscard]] std::vector<BoxSuggestion> suggestions(const std::string& typed);

    // The original of a review, for a picture of its page. Nothing: no such review.
    [[nodiscard]] std::optional<std::filesystem::path> original(ReviewId);

    [[nodiscard]] CollectionStatus status();

    // Changes whenever an answer may change: the stuff of ETags. Of [a-z0-9-]. What is asked next is answered
    // as of this version or a newer one.
    [[nodiscard]] std::string version();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// What all threads share: the data folder, the vocabulary, and each review's summary and facet values
// as of the newest catalogue.
class Collection {
public:
    // Throws Error naming file and line if the vocabulary cannot be read.
    Collection(std::filesystem::path data, const std::filesystem::path& vocabulary);
    ~Collection();
    Collection(const Collection&) = delete;
    Collection& operator=(const Collection&) = delete;

    // Changes with any word of the vocabulary.
    [[nodiscard]] const std::string& vocabulary_version() const;

private:
    friend class ReadingRoom;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
