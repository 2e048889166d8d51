// The themes of the vocabulary in the order of their tree, and those whose names are like what was typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary/themes.hpp"
#include "server/search/search.hpp"

namespace throughline {

struct ThemePlace {
    const Theme* theme = nullptr;
    std::size_t depth = 0;
};

// The theme and all above it.
[[nodiscard]] std::vector<std::string> with_broader(const Themes& themes, const std::string& theme);

// Those of a facet, each followed by its narrower ones.
[[nodiscard]] std::vector<ThemePlace> tree_of_facet(const Themes& themes, std::string_view facet);

// Those below a theme, in the same order; its own narrower ones have depth 0.
[[nodiscard]] std::vector<ThemePlace> tree_below(const Themes& themes, std::string_view theme);

// At most five, the likest first: by the letters of id, label and synonyms.
[[nodiscard]] std::vector<Named> themes_like(const Themes& themes, std::string_view typed);

}  // namespace throughline
