// What makes a match better that is about what the question speaks of. Included by this folder alone.
#pragma once

#include <xapian.h>

#include "core/index/query.hpp"
#include "core/index/ranking.hpp"

namespace throughline {

// Of reviews, or of passages; empty: the question speaks of nothing in particular. Passages have no ages.
[[nodiscard]] Xapian::Query leaning_query(const Query& query, const Xapian::Database& database,
                                          const Ranking& ranking);

}  // namespace throughline
