// Where the English stemmer does not know our field: forms of one word that it keeps apart, and different
// words that it takes for one. Index, queries and marks all stem by way of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline {

// The stem of an exception: "children" is a form of "child", "emergency" none of "emerge".
[[nodiscard]] std::optional<std::string_view> exceptional_stem(std::string_view folded_word);

// The word as it is spelt in America, where Britain spells it otherwise, so that the stemmer knows its
// ending: "recognised" -> "recognized"; but "organised" for both, which is not of "organ". The first three
// letters stay.
[[nodiscard]] std::string american(std::string_view folded_word);

}  // namespace throughline
