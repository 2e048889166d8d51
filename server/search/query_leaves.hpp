// The leaves of a query: what one word, phrase or field value as typed asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/index/query.hpp"

namespace throughline {

// Nothing: there are no words in it ("%", "--"). `field` as in Query. Notes are added for what could not be
// done.
[[nodiscard]] std::optional<Query> chunk_query(const std::string& typed, const std::string& field,
                                               std::vector<std::string>& notes);
[[nodiscard]] std::optional<Query> phrase_as_typed(const std::string& typed, const std::string& field);
[[nodiscard]] std::optional<Query> value_query(const std::string& typed, const std::string& field,
                                               std::vector<std::string>& notes);

// "2019..2021" without a field means years.
[[nodiscard]] bool is_year_range(const std::string& typed);

// Words that stand in almost every sentence ("the", "of"): left out where others say more, never within
// quotes.
[[nodiscard]] bool is_common_word(const Query& query);

}  // namespace throughline
