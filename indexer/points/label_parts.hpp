// What labels of points are made of: blanks, numbers, the marks that part them from the text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/points/labels.hpp"

namespace throughline {

// "iv", "XII"; no longer than five letters.
[[nodiscard]] bool is_roman(std::string_view text);

[[nodiscard]] std::size_t after_blanks(std::string_view text, std::size_t at);

// The end of ":", ".", ")", "-", "–" or "—" with blanks around; nothing if there is none.
[[nodiscard]] std::optional<std::size_t> after_separator(std::string_view text, std::size_t at);

// The end of a number at `at`: "4", "4.2", "4a", "A", "iv", "One", "(a)", "(iii)"; `at` itself if there is
// none.
[[nodiscard]] std::size_t number_end(std::string_view text, std::size_t at);

// "Recommendation 3:", "Key learning." Nothing: the text begins without such a word, or goes on as a
// sentence.
[[nodiscard]] std::optional<PointLabel> label_in_words(std::string_view text);

}  // namespace throughline
