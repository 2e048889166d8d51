// Words that stand side by side in a question and in a passage. Included by this folder alone.
#pragma once

#include <vector>

#include "core/index/query.hpp"
#include "core/index/reader.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {

// Each two words as a phrase. Of synonyms, the first was typed. None where there are many: a pasted paragraph
// is asked for by its words alone.
[[nodiscard]] std::vector<Query> pairs_of(const Query& query);

// Adds to the passages that have a pair what it weighs: it counts as a word of its own, so many times less
// than one as `ranking` says. The order stays as it was.
void add_pairs(const std::vector<Query>& pairs, const Asked& passages, const Ranking& ranking,
               std::vector<Match>& matches);

}  // namespace throughline
