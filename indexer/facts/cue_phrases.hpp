// The phrases that are always known, in three tables by what they are about.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/facts/cues.hpp"

namespace throughline {

struct PhraseRow {
    std::string_view phrase;
    Cue cue{};
    std::string_view value = {};
};

// Months and what dates are of; periods.
[[nodiscard]] std::vector<PhraseRow> phrases_of_dates();

// Kinds of reviews, methods, nations, licences, publishers, authors.
[[nodiscard]] std::vector<PhraseRow> phrases_of_kinds();

// What happens to children, and the law's words for it.
[[nodiscard]] std::vector<PhraseRow> phrases_of_events();

}  // namespace throughline
