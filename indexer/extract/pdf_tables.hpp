// Is a region between gutters a table, and which of its items make a row?
#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/pdf_bands.hpp"

namespace throughline {

struct TableItem {
    std::size_t item = 0;
    int row = 0;
    int cell = 0;
};

struct Table {
    std::vector<TableItem> items;  // row by row, cell by cell, line by line
    std::size_t first_band = 0;    // of the region: what stands above and below is no part of the table
    std::size_t end_band = 0;
};

// Nothing where the region is not clearly a table: two columns of prose must not be read across.
[[nodiscard]] std::optional<Table> table_in(const Region&, const std::vector<LineItem>&,
                                            const std::vector<Box>& rules);

}  // namespace throughline
