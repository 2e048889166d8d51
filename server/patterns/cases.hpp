// A few reviews side by side: facts, themes, findings and recommendations, each with the page that says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/search/record.hpp"

namespace throughline {

inline constexpr std::size_t fewest_cases = 2;
inline constexpr std::size_t most_cases = 8;

// What one review says in one row.
struct CaseCell {
    std::string text;    // a value, or the words that speak of a theme; empty: not stated, or no mention
    std::string detail;  // of a theme its salience, of a fact who says so
    std::optional<int> page;
    std::string url;  // of the passage, or of the page; empty: no page says so
};

// In the order of the reviews.
struct CaseRow {
    std::string id;  // of a field or a theme
    std::string label;
    std::string facet;  // of a theme
    std::size_t stated_in = 0;
    std::vector<CaseCell> cells;
};

struct CasePoint {
    std::string number;  // as printed; may be empty
    std::string text;
    std::vector<Named> addressees;
    int page = 1;
    std::string url;
};

struct CaseGrid {
    std::vector<ReviewSummary> reviews;
    std::vector<CaseRow> facts;
    std::vector<CaseRow> themes;                          // what the most have in common first
    std::vector<std::vector<CasePoint>> findings;         // by review; learning points too
    std::vector<std::vector<CasePoint>> recommendations;  // by review; none that it quotes of others
};

[[nodiscard]] CaseGrid case_grid(const std::vector<ReviewRecord>&);

}  // namespace throughline
