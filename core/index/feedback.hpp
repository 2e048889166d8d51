// A question in other words: what the best passages say beside the question's own words, and the themes that
// they are evidence of. It changes the order of what matches, never what matches. Included by this folder alone.
#pragma once

#include <xapian.h>

#include "core/index/ranking.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {

// As a query to `asked`. Empty: the question is short, or its best passage speaks of most of it and the best
// have no theme in common.
[[nodiscard]] Xapian::Query feedback(const Query& query, const Asked& passages, const Asked& asked,
                                     const Ranking& ranking);

}  // namespace throughline
