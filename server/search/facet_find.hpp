// Finding a filter by any of its names: a theme by its synonyms, a partnership by the former names of its
// area.
#pragma once

#include <string_view>
#include <vector>

#include "core/vocabulary/vocabulary.hpp"
#include "server/search/search.hpp"

namespace throughline {

// Every word that was typed begins a word of the name, whatever the case and the order. Nothing typed is
// found in every name.
[[nodiscard]] bool is_called(std::string_view name, std::string_view typed);

// Marks the values that the vocabulary calls so (`is_found`); what their labels say is for whoever shows
// them.
void mark_found(std::vector<Facet>& facets, std::string_view typed, const Vocabulary& vocabulary);

}  // namespace throughline
