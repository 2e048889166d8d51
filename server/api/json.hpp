// The answers of the API, /api/v1, as JSON text. Unknown is null, never an empty string; ids are strings.
#pragma once

#include <string>
#include <string_view>

#include "server/search/reading.hpp"
#include "server/search/search.hpp"
#include "server/search/theme_reading.hpp"

namespace throughline {

[[nodiscard]] std::string reviews_json(const SearchResults&);
[[nodiscard]] std::string passages_json(const SearchResults&);
[[nodiscard]] std::string recommendations_json(const SearchResults&);
[[nodiscard]] std::string suggestions_json(const std::vector<BoxSuggestion>&);
[[nodiscard]] std::string themes_json(const ThemeTree&);
[[nodiscard]] std::string theme_json(const ThemeReading&);
[[nodiscard]] std::string review_json(const ReviewRecord&);
[[nodiscard]] std::string page_json(const ReadPage&);

// `parameter`: the one at fault; empty if it is none of them.
[[nodiscard]] std::string error_json(std::string_view code, std::string_view message,
                                     std::string_view parameter);

}  // namespace throughline
