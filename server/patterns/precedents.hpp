// The reviews that come nearest to a case that somebody describes: by themes, age, outcome and words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/patterns/alike_listing.hpp"
#include "server/patterns/theme_sets.hpp"
#include "server/search/described.hpp"

namespace throughline {

inline constexpr std::size_t most_precedents = 10;
inline constexpr std::size_t most_points_of_precedent = 5;

struct CaseDescription {
    std::vector<std::string> themes;  // of the vocabulary, each once
    std::string age_band;             // of the closed lists; empty: not stated
    std::string outcome;
    std::string text;  // in words; may be empty

    [[nodiscard]] bool is_empty() const
    {
        return themes.empty() && age_band.empty() && outcome.empty() && text.empty();
    }
};

struct SharedTheme {
    Named theme;
    bool is_central = false;
    std::size_t n_reviews = 0;  // of the collection that mention it: the fewer, the more it weighs
    std::string url;            // of their list
};

struct Precedent {
    ReviewSummary review;
    double score = 0;      // the sum of the next four
    double by_themes = 0;  // 0..1, as the others are before they are weighed
    double by_age = 0;
    double by_outcome = 0;
    double by_words = 0;
    std::vector<SharedTheme> shared;  // the rarest first
    std::vector<Named> not_mentioned;
    std::vector<std::string> ages;  // of its children
    std::string outcome;            // empty: not stated
    std::vector<Excerpt> passages;  // those that come nearest
    std::size_t n_findings = 0;     // and learning points
    std::size_t n_recommendations = 0;
    std::vector<ListedPoint> findings;  // the first of them
    std::vector<ListedPoint> recommendations;
};

struct Precedents {
    CaseDescription described;
    std::vector<Named> themes;  // of the description
    SearchRequest among;        // the filters that say among which reviews
    std::size_t n_reviews = 0;  // looked at
    std::size_t n_near = 0;     // of them those with anything in common
    CountedReviews counted{};   // those looked at
    std::vector<Precedent> nearest{};
    std::string url{};          // the same question
    std::string url_any_age{};  // without the age; empty: none was stated
};

// How much each part counts. On 22 described cases (corpus/cases.json) the best review comes first for 21 and
// second for one (bench/patterns/precedents.py).
inline constexpr double weight_of_themes = 1.0;
inline constexpr double weight_of_words = 0.75;
inline constexpr double weight_of_age = 0.2;
inline constexpr double weight_of_outcome = 0.1;

// A theme weighs by its rarity, ln((N + 1) / (n + 0.5)) for n of N reviews (Sparck Jones 1972), and half
// where it is present but not central. Of equals the newer review first. Without passages.
[[nodiscard]] Precedents precedents(const DescribedCase&, const CaseDescription&);

// What is looked for in the nearest reviews to show why: the description and the names of its themes.
[[nodiscard]] std::string words_to_show(const Precedents&);

// "/precedents?age_band=under-1&theme=hidden-men&text=..."; `path` may be another.
[[nodiscard]] std::string address_of_case(const std::string& path, const CaseDescription&,
                                          const SearchRequest& among);

}  // namespace throughline
