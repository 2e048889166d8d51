// The searches behind the numbers: a number is of the reviews of a search, narrowed by a value or two.
#pragma once

#include <string>

#include "server/search/search.hpp"

namespace throughline {

// The list of all these reviews, from its beginning.
[[nodiscard]] SearchRequest whole_list(SearchRequest);

// Of them those with this value of the facet; it may be not_stated. Precondition: there are such reviews.
[[nodiscard]] SearchRequest narrowed(SearchRequest, const std::string& facet, const std::string& value);

// Of them those without this value. `facet`: theme_facet or theme_central_facet.
[[nodiscard]] SearchRequest without(SearchRequest, const std::string& facet, const std::string& value);

}  // namespace throughline
