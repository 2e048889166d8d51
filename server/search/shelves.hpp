// Takes what was found in the reviews to the shelves where pages look for it.
#pragma once

#include "core/catalogue/catalogue.hpp"
#include "server/search/collection.hpp"

namespace throughline {

// Fills theme_book and points, and adds facets of themes. The reviews, facets and orders are there already.
void fill_shelves(CollectionState& state, Catalogue& catalogue);

}  // namespace throughline
