// What the learned words (word_model.hpp) see of a sentence, the same where they are learned and where they
// tag.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary/word_features.hpp"
#include "indexer/themes/statement.hpp"

namespace throughline {

// "w share" a stem, "p infor" the beginning of a longer one, "b share information" two in a row (small words
// left out), "h supervis" a stem of a heading above. Each once, sorted.
[[nodiscard]] std::vector<std::string> features_of(const Statement& statement,
                                                   const std::vector<Token>& headings);

// The ids of what features_of gives for a sentence below no headings, and for headings alone. Each once,
// sorted.
[[nodiscard]] std::vector<FeatureId> ids_of_sentence(const std::vector<Token>& tokens);
[[nodiscard]] std::vector<FeatureId> ids_of_headings(const std::vector<Token>& headings);

}  // namespace throughline
