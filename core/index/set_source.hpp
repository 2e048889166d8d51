// A set of documents as a part of one of Xapian's queries. Included by this folder alone.
#pragma once

#include <xapian.h>

#include "core/review/id_set.hpp"

namespace throughline {

// Matches the documents of the set, all of which must be in the database, without weight.
[[nodiscard]] Xapian::Query query_of(const IdSet& documents);

// The same, taken to be so many documents where Xapian reckons how rare something is.
[[nodiscard]] Xapian::Query query_of(const IdSet& documents, Xapian::doccount taken_as);

}  // namespace throughline
