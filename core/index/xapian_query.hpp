// A query of ours as one of Xapian's. Included by this folder alone.
#pragma once

#include <xapian.h>

#include "core/index/query.hpp"
#include "core/index/stem.hpp"

namespace throughline {

// `database` expands the wildcards: at most IndexReader::most_expansions words each, the first in the
// alphabet.
[[nodiscard]] Xapian::Query xapian_query(const Query& query, const Xapian::Database& database,
                                         Stemmer& stemmer);

[[nodiscard]] bool is_cut(const Query& prefix, const Xapian::Database& database);

}  // namespace throughline
