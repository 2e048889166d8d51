// The same lists as files for a spreadsheet. Above the rows stands what they are: the question, the filters,
// the version of the index, the date, and how many rows matched and were written.
#pragma once

#include <string>

#include "server/search/search.hpp"
#include "server/search/theme_reading.hpp"

namespace throughline {

// What a file says of itself beside its rows.
struct TableHead {
    std::string version;  // of the collection
    std::string written;  // ISO 8601
};

[[nodiscard]] std::string recommendations_csv(const SearchResults&, const TableHead&);
[[nodiscard]] std::string themes_csv(const ThemeTree&, const TableHead&);
[[nodiscard]] std::string theme_years_csv(const ThemeReading&, const TableHead&);
[[nodiscard]] std::string theme_passages_csv(const ThemeReading&, const TableHead&);

}  // namespace throughline
