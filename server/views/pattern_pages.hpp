// What a page of a pattern needs beside its numbers: what was asked, so that every link and form keeps it.
#pragma once

#include <string>
#include <vector>

#include "server/search/address.hpp"
#include "server/search/theme_reading.hpp"

namespace throughline {

struct PatternAsked {
    std::string path;                // of the page: "/patterns/trends"
    std::string file;                // the same as CSV: "/patterns/trends.csv"
    std::string api;                 // the same as JSON: "/api/v1/patterns/trends"
    SearchRequest search;            // as the address has it; the other patterns are asked for with the same
    AddressOptions options;          // what the page takes besides, as typed: {"salience", "central"}
    std::vector<std::string> notes;  // what could not be read and was left out
    ThemeTree themes;                // to choose from
    std::string today;               // ISO 8601
    std::string site;                // "https://reviews.example"; empty: addresses stay relative
};

// The first value of an option; empty: not asked for.
[[nodiscard]] std::string option_of(const PatternAsked&, const std::string& name);

// The same page and search with an option changed; an empty value takes it away.
[[nodiscard]] std::string address_with_option(const PatternAsked&, const std::string& name,
                                              const std::string& value);

}  // namespace throughline
