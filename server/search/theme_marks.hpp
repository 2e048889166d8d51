// The words of a passage that speak of a theme, as marks in its text.
#pragma once

#include <utility>
#include <vector>

#include "server/search/marks.hpp"
#include "server/search/passage_shelf.hpp"

namespace throughline {

// `words`: bytes of the page's text, [begin, end), in order. What lies outside the passage is left out; marks
// that overlap become one.
[[nodiscard]] std::vector<Mark> evidence_marks(const std::vector<std::pair<std::size_t, std::size_t>>& words,
                                               const ShelvedPassage& passage);

}  // namespace throughline
