// A question in other words: what the best passages say beside the question's own words, and the themes that
// they are evidence of. It changes the order of what matches, never what matches. Included by this folder
// alone.
#pragma once

#include <xapian.h>

#include "core/index/matching.hpp"
#include "core/index/ranking.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {

// Is the question long enough to be asked in other words?
[[nodiscard]] bool is_vague(const Query& query, const Ranking& ranking);

// As a query to `asked`, from the best passages by the question's own words. Empty: the best of them speaks
// of most of it, and the best have no theme in common.
[[nodiscard]] Xapian::Query feedback(const Query& query, const std::vector<Match>& best,
                                     const Asked& passages, const Asked& asked, const Ranking& ranking);

}  // namespace throughline
