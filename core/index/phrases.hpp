// In which documents words stand one after the other. Included by this folder alone.
//
// Xapian's matcher is asked, not its lists of places: each list that is opened by itself reads the way to it
// from the file again, which takes four times as long.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "core/review/id_set.hpp"

namespace throughline {

// The documents in which these terms, two or more, stand one after the other; of `among` alone where it is
// not null.
[[nodiscard]] IdSet with_phrase(const Xapian::Database& database, const std::vector<std::string>& terms,
                                const IdSet* among);

// Quick where it stands in many.
[[nodiscard]] bool has_phrase_anywhere(const Xapian::Database& database,
                                       const std::vector<std::string>& terms);

}  // namespace throughline
