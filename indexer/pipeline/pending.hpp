// Bringing the index up to the catalogue: what is pending goes in, what was removed goes out.
#pragma once

#include "core/catalogue/catalogue.hpp"
#include "indexer/pipeline/index_pair.hpp"

namespace throughline {

// From the catalogue alone. Commits. Returns how many reviews were pending.
std::size_t index_pending(Catalogue& catalogue, IndexPair& index);

}  // namespace throughline
