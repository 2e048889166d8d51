// Counts of themes as files for a spreadsheet. Above the rows stands what they are, the version of the index,
// the date and how many rows matched; below them how many were written.
#pragma once

#include <string>

#include "core/text/csv_writer.hpp"
#include "server/search/theme_reading.hpp"

namespace throughline {

// What a file says of itself beside its rows.
struct TableHead {
    std::string version;  // of the collection
    std::string written;  // ISO 8601
    std::string site;     // "https://reviews.example", before every address; may be empty
};

// The rows that stand above and below those of every file.
void add_table_head(CsvWriter& csv, const std::string& title, const TableHead& head, std::size_t matched);
void add_table_end(CsvWriter& csv, std::size_t written);

[[nodiscard]] std::string themes_csv(const ThemeTree&, const TableHead&);
[[nodiscard]] std::string theme_years_csv(const ThemeReading&, const TableHead&);
[[nodiscard]] std::string theme_passages_csv(const ThemeReading&, const TableHead&);

}  // namespace throughline
