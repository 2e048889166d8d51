// Rows of comma-separated values (RFC 4180), as spreadsheets write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

struct CsvRow {
    std::size_t line = 1;  // where the row begins, from 1
    std::vector<std::string> cells;
    bool is_broken = false;  // a quotation that was never closed

    bool operator==(const CsvRow&) const = default;
};

// Rows without any text are left out. A byte order mark at the start, CRLF and LF, and line ends within
// quotes are read.
[[nodiscard]] std::vector<CsvRow> csv_rows(std::string_view text);

}  // namespace throughline
