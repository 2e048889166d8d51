// Small numbers of a cross-table are withheld, and as many others as it takes that none of them can be worked
// out from what is left.
#pragma once

#include <cstddef>
#include <vector>

namespace throughline {

// Counts of reviews by two variables. Where every review is in exactly one row, the cells of a column add up
// to its total; else a review may be in several rows or in none, and each row stands against all other
// reviews. The same for columns.
struct CountTable {
    std::vector<std::vector<std::size_t>> cells;  // by row and column
    std::vector<std::size_t> row_totals;
    std::vector<std::size_t> column_totals;
    std::size_t total = 0;  // always published
    bool rows_add_up = true;
    bool columns_add_up = true;
};

struct Withheld {
    bool everything = false;  // but the total: it is too small itself, or nothing less would do
    std::vector<std::vector<bool>> cells;
    std::vector<bool> row_totals;
    std::vector<bool> column_totals;
};

// Primary: a number from 1 to `threshold` - 1, and one that lies as near to its total. Secondary: what has to
// go with it. Zeros are published, so who reads the table knows that what is withheld is at least 1. What is
// promised: from the published numbers, the sums of rows and columns and this knowledge, at least two values
// remain possible for each number that is withheld (an exact audit, by a way round in the network of rows and
// columns: D. Gusfield, SIAM J. Comput. 17, 1988). Where a variable has several values for a review, this
// holds for the table of each of its values, with and without.
[[nodiscard]] Withheld withheld(const CountTable&, std::size_t threshold);

}  // namespace throughline
