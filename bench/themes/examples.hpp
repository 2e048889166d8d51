// Sentences written to say what speaks of a theme and what only mentions it: vocabulary/training/*.tsv.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/themes/logistic.hpp"
#include "core/vocabulary/themes.hpp"
#include "indexer/themes/rules.hpp"

namespace throughline::bench {

struct Example {
    std::size_t theme = 0;  // its place
    bool speaks = false;    // evidence of the theme; false: a passing word
    std::vector<std::string> features;
    std::vector<RuleHit> hits;
    SparseRow row;  // the features by number
};

// By file and line. Throws Error: a theme that is not in the vocabulary, or a label that is neither evidence
// nor mention.
[[nodiscard]] std::vector<Example> examples_in(const std::filesystem::path& folder, const Themes& themes,
                                               const ThemeRules& rules);

// Is one of the two broader than the other, or are they related? Then a sentence that speaks of one may speak
// of the other.
[[nodiscard]] bool are_near(const Themes& themes, std::size_t one, std::size_t other);

}  // namespace throughline::bench
