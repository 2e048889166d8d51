// In which documents words stand one after the other. Included by this folder alone.
//
// Xapian's matcher opens the places of all words of one document, then those of the next: each list lies in
// another part of the file than the one before. Here the places of one word are read for all documents, in
// the order in which they lie on the disk, then those of the next for the documents that are left, which
// takes a fifth of the time.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "core/review/id_set.hpp"

namespace throughline {

// Of `among`, all of which have every one of these terms, the documents in which they stand one after the
// other. One term, or none, stands so in all.
[[nodiscard]] IdSet with_phrase(const Xapian::Database& database, const std::vector<std::string>& terms,
                                const IdSet& among);

}  // namespace throughline
