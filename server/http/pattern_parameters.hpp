// The parameters of an address as a question for a pattern: those of a search, and what the pattern takes
// besides.
#pragma once

#include <string>
#include <vector>

#include "server/http/search_parameters.hpp"
#include "server/patterns/co_occurrence.hpp"
#include "server/patterns/cross_table.hpp"
#include "server/patterns/three_together.hpp"
#include "server/patterns/trends.hpp"
#include "server/search/reading_room.hpp"

namespace throughline {

// The reviews that patterns are made of, and every complaint, as read_search has them.
template <typename Choice>
struct ReadPattern {
    SearchRequest request;
    Choice choice{};
    std::vector<Complaint> complaints;
};

// Two themes by name, and two results.
struct PairAsked {
    ThemeChoice themes;
    std::string first;
    std::string second;
};
struct SidesAsked {
    SearchRequest other;  // b; the request of ReadPattern is a
    ThemeChoice themes;
    std::size_t both_page = 1;  // of the list of those in both
};

// salience=central|all, level=1.., facet=practice, of=THEME (repeatable: these themes alone).
[[nodiscard]] ReadPattern<ThemeChoice> read_prevalence(const Parameters&, ReadingRoom&);

// Besides: at_least=5, limit=200, order=evidence|both|lift; of: pairs with one of these themes.
[[nodiscard]] ReadPattern<PairChoice> read_pairs(const Parameters&, ReadingRoom&);

// first=THEME, second=THEME
[[nodiscard]] ReadPattern<PairAsked> read_pair(const Parameters&, ReadingRoom&);

// Besides: at_least=5, limit=50; of: sets with all of these themes.
[[nodiscard]] ReadPattern<ThreeChoice> read_threes(const Parameters&, ReadingRoom&);

// Besides: by=publication|incident. Without `of` the values of `theme` name the themes that are drawn, and
// narrow nothing: a theme is in all of the reviews that mention it.
[[nodiscard]] ReadPattern<TrendChoice> read_trends(const Parameters&, ReadingRoom&);

// Besides: rows, columns, share=row|column|all, suppress=5.
[[nodiscard]] ReadPattern<CrossTableChoice> read_cross_table(const Parameters&, ReadingRoom&);

// a.NAME and b.NAME for the two results; a NAME without either is of both, unless one has its own.
[[nodiscard]] ReadPattern<SidesAsked> read_sides(const Parameters&, ReadingRoom&);

}  // namespace throughline
