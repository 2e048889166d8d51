// How often themes are mentioned year by year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/patterns/many_tests.hpp"
#include "server/patterns/shares.hpp"
#include "server/patterns/theme_sets.hpp"

namespace throughline {

enum class YearOf { Publication, Incident };

struct TrendChoice {
    ThemeChoice themes;  // none named: the `most` that the most reviews mention
    YearOf by = YearOf::Publication;
    std::size_t most = 10;
};

struct TrendYear {
    int year = 0;
    std::size_t n_reviews = 0;
    std::size_t mentioned_in = 0;
    double share = 0;
    Bounds bounds;
    bool is_few = false;      // fewer reviews than few_reviews_in_a_year
    std::string url;          // of those that mention it; empty: none
    std::string reviews_url;  // of all of the year; empty: none
};

struct ThemeTrend {
    Named theme;
    std::size_t mentioned_in = 0;
    std::string url;
    std::vector<TrendYear> years;        // from the first to the last with a review; gaps too
    LinearTrend test;                    // over the years that have reviews
    double q = 1;                        // over the themes shown
    std::optional<ReviewSummary> first;  // by date of publication; nothing: none states one
    std::optional<ReviewSummary> latest;
    std::size_t publishers = 0;  // in how many partnerships
    std::string publishers_url;  // of their list: a cross-table of publishers and years
};

struct Trends {
    CountedReviews counted;
    TrendChoice choice;
    std::vector<ThemeTrend> themes;
    std::size_t undated = 0;  // reviews of the result in no year
    std::string undated_url;
};

[[nodiscard]] Trends trends(const MatchingReviews&, const TrendChoice&);

}  // namespace throughline
