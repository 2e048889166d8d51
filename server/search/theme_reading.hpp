// What the collection says of its themes: the whole tree with counts, or one theme with its evidence.
#pragma once

#include <string>
#include <vector>

#include "server/search/search.hpp"

namespace throughline {

// A theme and in how many reviews it is: what is central is not counted as present again.
struct ThemeCount {
    std::string id;
    std::string label;
    std::string scope;
    std::string broader;    // a theme's id; empty: it stands directly below its facet
    std::size_t depth = 0;  // in the list that it stands in
    std::size_t mentioned_in = 0;
    std::size_t central_in = 0;
};

struct ThemeGroup {
    std::string id;  // of the facet
    std::string label;
    std::string scope;
    std::vector<ThemeCount> themes;  // each after the one it is narrower than
};

struct ThemeTree {
    std::size_t reviews = 0;  // all with text in this collection
    std::vector<ThemeGroup> groups;
};

struct ThemeYear {
    std::string year;
    std::size_t reviews = 0;
    std::size_t mentioned_in = 0;
};

struct ThemeQuote {
    ReviewSummary review;
    Excerpt excerpt;  // its score is the strength of the evidence
    Polarity polarity = Polarity::Neutral;
    std::string words;  // that say it, as they stand in the passage; plain text
};

struct ThemeReading {
    ThemeCount theme;
    std::string facet_label;
    std::size_t reviews = 0;
    std::vector<ThemeYear> years;        // newest first, those without any review between them too
    std::vector<ReviewSummary> undated;  // those that mention it and state no date
    std::vector<ThemeCount> broader;     // the nearest first
    std::vector<ThemeCount> narrower;    // all below, each after the one above it
    std::vector<ThemeCount> related;
    std::vector<ThemeQuote> quotes;   // different reviews first
    std::size_t recommendations = 0;  // with evidence of it in their own words
};

// A year with fewer reviews says little of any theme.
inline constexpr std::size_t few_reviews_in_a_year = 5;

}  // namespace throughline
