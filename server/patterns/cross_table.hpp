// The reviews of a result by two things at once, such as the ages of children and themes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/patterns/variables.hpp"

namespace throughline {

enum class ShareOf { Row, Column, All };

struct CrossTableChoice {
    std::string rows = "age_band";
    std::string columns = "theme";
    ThemeChoice themes;
    ShareOf share_of = ShareOf::Row;
    std::size_t suppress = 0;  // numbers below are withheld, see suppression.hpp; 0 and 1: none
    std::size_t most = 60;     // rows, and columns, that are shown
};

struct CrossCell {
    bool is_withheld = false;
    std::size_t count = 0;        // 0 where withheld
    std::optional<double> share;  // nothing: withheld, or of no reviews
    std::string url;              // empty: none, or withheld
};

struct CrossLine {
    std::string value;
    std::string label;
    CrossCell total;
    bool is_denial = false;
};

struct CrossTable {
    CountedReviews counted;
    CrossTableChoice choice;
    bool rows_add_up = false;  // every review is in exactly one row
    bool columns_add_up = false;
    std::vector<CrossLine> rows;
    std::vector<CrossLine> columns;
    std::vector<std::vector<CrossCell>> cells;
    std::size_t rows_left_out = 0;  // beyond `most`
    std::size_t columns_left_out = 0;
    std::size_t n_withheld = 0;  // numbers, totals too
    bool is_all_withheld = false;
};

// Precondition: the variables have no complaint.
[[nodiscard]] CrossTable cross_table(const MatchingReviews&, const CrossTableChoice&);

}  // namespace throughline
