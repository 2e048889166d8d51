// A result that is taken away whole: all its rows, some at a time, so that none of them needs to be held.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/search/search.hpp"

namespace throughline {

// A review, a passage or a point, with all its words.
struct TakenRow {
    ReviewSummary review;
    std::vector<Named> themes;       // of the review, the passage or the point
    std::size_t central_themes = 0;  // as many of them, the first, are central to the review

    // Of a passage or a point.
    int page = 0;                        // 0: the row is a review
    std::optional<std::size_t> passage;  // the anchor p{number} of its page
    std::string kind;
    std::string text;

    // Of a point alone; see Point.
    std::size_t begin = 0;
    std::string number;
    std::string scope;
    std::string verb;
    std::vector<Named> addressees;
};

// Holds its reading room, and the state of the catalogue from when it was asked, for as long as it lives.
class WholeResult {
public:
    struct Impl;
    explicit WholeResult(std::unique_ptr<Impl> impl);
    ~WholeResult();
    WholeResult(WholeResult&&) noexcept;
    WholeResult& operator=(WholeResult&&) noexcept;

    // What was asked and how much was found; no rows.
    [[nodiscard]] const SearchResults& found() const;

    // Of the state of the collection, as ReadingRoom::version.
    [[nodiscard]] std::string version() const;

    // The next rows, `most` at most. None: that was all.
    [[nodiscard]] std::vector<TakenRow> next(std::size_t most);

private:
    std::unique_ptr<Impl> impl_;
};

// The reviews that match a search and were added last.
struct NewReviews {
    SearchResults found;                 // no rows
    std::vector<ReviewSummary> reviews;  // the last added first
    std::string last_indexed;            // ISO 8601; empty: never
};

}  // namespace throughline
