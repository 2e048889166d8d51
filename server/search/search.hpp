// A question put to the collection and its answer: what was asked, what was understood, what was found.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/review/review.hpp"
#include "server/search/text_once.hpp"

namespace throughline {

enum class ResultKind { Reviews, Passages, Recommendations };
enum class MatchMode { All, Any };
enum class SortOrder { Relevance, Newest, Oldest, Title };

// As in addresses and in files that were taken away.
[[nodiscard]] constexpr std::string_view name_of(ResultKind kind)
{
    switch (kind) {
        case ResultKind::Passages:
            return "passages";
        case ResultKind::Recommendations:
            return "recommendations";
        case ResultKind::Reviews:
            break;
    }
    return "reviews";
}

// The same everywhere: several values of one facet widen, different facets narrow.
struct Filters {
    std::map<std::string, std::vector<std::string>>
        values;                    // facet name -> values: {"type", {"lcspr", "scr"}}
    std::optional<int> year_from;  // of publication
    std::optional<int> year_to;

    bool operator==(const Filters&) const = default;
};

// Recommendations are short: a file, or a list to be printed, holds as many of them.
inline constexpr std::size_t most_points_listed = 20'000;

// A review, or one of its passages: "41", "41-p203".
struct PlaceInReview {
    ReviewId review{};
    std::optional<std::uint32_t> passage;  // its number in the review

    bool operator==(const PlaceInReview&) const = default;
};

struct SearchRequest {
    std::string text;                // as typed
    std::vector<std::string> exact;  // words and phrases of it that stand for nothing but themselves
    std::vector<std::string> also;   // meanings that were offered, and taken
    ResultKind in = ResultKind::Reviews;
    MatchMode match = MatchMode::All;
    SortOrder sort = SortOrder::Relevance;
    Filters filters;
    std::optional<PlaceInReview> like;  // only what is most like it: see alike.hpp
    std::optional<PlaceInReview> same;  // only passages near-identical to this one: see near_identical.hpp
    bool is_folded = true;              // of near-identical passages a list shows the first
    std::string find;  // beginnings of words of a filter's name: only the filters called so are listed
    std::size_t page = 1;
    std::size_t per_page = 10;
    bool is_titles_only = false;  // of reviews: no filters are counted, and no words of theirs shown
    bool is_whole =
        false;  // asks for the order of all results, which is taken away row by row (whole_result)

    bool operator==(const SearchRequest&) const = default;
};

// An entry of the vocabulary, for a program and for a person.
struct Named {
    std::string id;
    std::string label;
};

// A theme that is said of a review: central or present.
struct ReviewTheme {
    Named theme;
    Salience salience = Salience::Present;
};

struct ThemesOfReview {
    explicit ThemesOfReview(std::vector<ReviewTheme> themes) : all(std::move(themes)) {}

    std::vector<ReviewTheme> all;  // central first, then the strongest
    TextOnce json;                 // as the API writes them: more than half of a page of results
};

// Of one review, shared by all answers that show it.
using ReviewThemes = std::shared_ptr<const ThemesOfReview>;  // never null

[[nodiscard]] inline ReviewThemes shared(std::vector<ReviewTheme> themes)
{
    return std::make_shared<const ThemesOfReview>(std::move(themes));
}

// What every list says of a review. Empty strings: not stated.
struct ReviewSummary {
    ReviewId id{};
    std::string title;
    std::string file;  // the name of the file that it was read from
    std::string publisher;
    std::string type;              // a value of the closed list review_type, or as the manifest has it
    std::string publication_date;  // ISO 8601, may be partial
    Format format = Format::Pdf;
    int page_count = 0;
    std::string source_url;  // of the publisher's copy
    std::string added_at;    // ISO 8601, with the time
    std::string changed_at;  // when what is said of it last changed
};

// A passage that was found, as much of it as a list shows.
struct Excerpt {
    ReviewId review{};
    int page = 1;
    std::size_t number = 0;  // of the passage in its review: the anchor p{number} of its page
    PassageKind kind = PassageKind::Narrative;
    std::string snippet_html;
    double score = 0;
};

struct FoundPassage {
    ReviewSummary review;
    Excerpt excerpt;
    std::vector<ReviewTheme> themes;  // of which the passage speaks
    std::size_t similar = 0;          // near-identical ones that were found too and stand behind it
};

struct FoundReview {
    ReviewSummary review;
    double score = 0;
    std::vector<Excerpt> passages;  // the best first, three at most
    ReviewThemes themes;            // central first, then the strongest
};

// A recommendation, or another point, that was found.
struct FoundPoint {
    ReviewSummary review;
    Point point;
    std::vector<Named> addressees;
    std::vector<Named> themes;           // with evidence in its own words
    std::string text_html;               // whole, the words of the query marked
    std::optional<std::size_t> passage;  // the first that it stands in: the anchor p{number} of its page
    double score = 0;
};

struct FacetValue {
    std::string value;
    std::string label;
    std::size_t count = 0;  // of reviews: the length of the list that choosing this value gives
    bool is_selected = false;
    // Of a theme: where it stands in the tree.
    std::string broader{};  // the id of the theme above it; empty: none
    std::string group{};    // what it is about in the broadest sense, for a person
    std::size_t place = 0;  // of the group in the vocabulary
    bool is_found = false;  // one of its other names is what SearchRequest::find asks for
};

struct Facet {
    std::string name;
    std::string label;
    std::vector<FacetValue> values;
};

// What was looked for beside a word or phrase that was typed.
struct Expansion {
    std::string from;  // as typed
    std::vector<std::string> to;
    bool is_chosen = false;  // offered, and taken: see SearchRequest::also

    bool operator==(const Expansion&) const = default;
};

// What a word that was typed may mean: looked for only when it is chosen.
struct MeaningOffer {
    std::string from;
    std::vector<std::string> meanings;

    bool operator==(const MeaningOffer&) const = default;
};

// A filter whose name stands in the query.
struct FilterOffer {
    std::string facet;
    std::string value;
    std::string label;
    std::size_t count = 0;    // of reviews: the length of the list that it leads to
    bool is_instead = false;  // the list has this filter instead of the query and its filters

    bool operator==(const FilterOffer&) const = default;
};

// What a reader may be about to type.
enum class SuggestionKind { Theme, Phrase, Partnership, Review };

struct BoxSuggestion {
    SuggestionKind kind = SuggestionKind::Phrase;
    std::string text;     // the theme's label, the review's title, …
    std::string id;       // of a theme or a review; empty: the text is what it is asked for by
    std::string another;  // the other name by which it was found; empty: by its own

    bool operator==(const BoxSuggestion&) const = default;
};

// What more was to be found like.
struct LikedPlace {
    ReviewSummary review;
    std::optional<std::size_t> passage;  // its number in the review; nothing: the whole review
    int page = 1;                        // of the passage
    std::vector<std::string> words;      // by which it was compared, the most telling first
    std::size_t nearest = 0;             // how many are most like it, before anything narrows them
};

struct SearchResults {
    SearchRequest request;
    std::optional<LikedPlace> like;
    std::vector<Expansion> expansions;
    std::vector<MeaningOffer> offers;
    std::vector<FilterOffer> filter_offers;
    std::string suggestion;    // the query as it may have been meant; empty: none
    std::string searched_for;  // the query as understood, in words; empty: everything
    std::vector<std::string>
        notes;                      // what could not be read as a query and was searched as words; plain text
    std::size_t total = 0;          // of the kind asked for
    std::size_t total_reviews = 0;  // the reviews among which these stand
    std::size_t folded = 0;         // of the total, passages that stand behind a near-identical one
    bool is_comparing = false;      // nothing is folded: the passages are still being compared
    std::vector<FoundReview> reviews;
    std::vector<FoundPassage> passages;
    std::vector<FoundPoint> points;
    std::vector<Facet> facets;
    std::vector<std::uint32_t>
        order;  // where the whole was asked for, in place of the three lists: all reviews,
                // passages (as the index numbers them) or points (by place on their shelf)
};

}  // namespace throughline
