// What every answer of the API is made of. For the .cpp files of this folder.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/search.hpp"

namespace throughline::api {

using Json = nlohmann::ordered_json;  // members in the order of the contract

// Text, or null where there is none.
[[nodiscard]] Json text_or_null(std::string_view text);

[[nodiscard]] std::string id_of(ReviewId);
[[nodiscard]] std::string url_of(ReviewId);
[[nodiscard]] std::string url_of(ReviewId, int page);
[[nodiscard]] std::string url_of(ReviewId, int page, std::size_t passage);
// The page with what speaks of the theme marked.
[[nodiscard]] std::string url_of(ReviewId, int page, std::size_t passage, std::string_view theme);
[[nodiscard]] std::string url_of(ReviewId, int page, std::optional<std::size_t> passage);

// Id and label.
[[nodiscard]] Json json_of(const Named&);
[[nodiscard]] Json list_of(const std::vector<Named>&);

// What `json` makes of each value, in their order.
template <typename Value, typename Make>
[[nodiscard]] Json list_of(const std::vector<Value>& values, const Make& json)
{
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(json(value));
    return list;
}

// A page of a list: total, page, per_page, query, results, facets. `results` is a JSON array.
[[nodiscard]] std::string list_text(const SearchResults&, std::string_view results);

// Broken UTF-8 becomes U+FFFD instead of an exception.
[[nodiscard]] std::string text_of(const Json&);

}  // namespace throughline::api
