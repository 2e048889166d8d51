// The words of a passage that speak of a theme, as marks in its text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/index/query.hpp"
#include "server/search/marks.hpp"
#include "server/search/passage_shelf.hpp"

namespace throughline {

// `words`: bytes of the page's text, [begin, end), in order. What lies outside the passage is left out; marks
// that overlap become one.
[[nodiscard]] std::vector<Mark> evidence_marks(const std::vector<std::pair<std::size_t, std::size_t>>& words,
                                               const ShelvedPassage& passage);

// The bytes of the evidence in one passage, in order.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> words_within(
    const std::vector<Evidence>& evidence, std::size_t passage);

// The themes of which the query asks what is tagged with them; not those that it excludes.
[[nodiscard]] std::vector<std::string> themes_asked(const Query& query);

// Words that were asked for come first: evidence is marked where none of them stands. Both are in order, and
// so is what is given.
[[nodiscard]] std::vector<Mark> with_evidence(const std::vector<Mark>& words,
                                              const std::vector<Mark>& evidence);

}  // namespace throughline
