// How much of a question one passage speaks of. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <set>
#include <string>

#include "core/index/xapian_query.hpp"

namespace throughline {

// The terms of one document.
[[nodiscard]] std::set<std::string> terms_of(const Xapian::Database& database, Xapian::docid document);

// What a question asks for: the sum of the rarities (the logarithm of all documents over those that have it)
// of its words and phrases, each different one once; and the sum of those that a document has.
struct Coverage {
    double asked = 0;
    double spoken_of = 0;

    [[nodiscard]] double share() const { return asked > 0 ? spoken_of / asked : 1; }
};

// Of the parts that the document would be found by; a synonym is as common as all of it together. What stands
// in fields does not count. `terms` are those of a document of `asked`.
[[nodiscard]] Coverage coverage_of(const Query& query, const std::set<std::string>& terms,
                                   const Asked& asked);

}  // namespace throughline
