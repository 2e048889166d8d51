// One pair of themes, looked at closely.
#pragma once

#include "server/patterns/co_occurrence.hpp"

namespace throughline {

struct PairReading {
    CountedReviews counted;
    MatrixTheme a;
    MatrixTheme b;
    bool are_of_one_branch = false;  // one is broader than the other: that they stand together says nothing
    ThemePair pair;  // its q is its p: nothing else was tested; lift 0 where a theme is never mentioned
    PairLists lists;
    Bounds exact_bounds;
    double mid_p = 1;
    IdSet with_both;
};

// Precondition: the vocabulary has both themes.
[[nodiscard]] PairReading pair_reading(const MatchingReviews&, const ThemeChoice&, const std::string& a,
                                       const std::string& b);

}  // namespace throughline
