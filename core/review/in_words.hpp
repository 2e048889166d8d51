// The type and the dates of a review in the words that a reader sees: on pages, in citations and in files.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// "2021-03" -> "March 2021"; with a time: "4 March 2021 at 12:30 UTC". What is no such date comes back as it
// is: a date as somebody wrote it says more than none.
[[nodiscard]] std::string date_in_words(std::string_view iso);

// "lcspr" -> "Local child safeguarding practice review"; an unknown type as it is.
[[nodiscard]] std::string label_of_type(std::string_view type);

}  // namespace throughline
