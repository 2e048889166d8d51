// One filter as the templates see it, and which filters are listed. Included by the views of facets alone.
#pragma once

#include <string>

#include "server/search/search.hpp"
#include "server/views/templates.hpp"

namespace throughline {

[[nodiscard]] std::string label_of(const Facet&, const FacetValue&);

// What is chosen always; while a filter is looked for by name, else only what is called so.
[[nodiscard]] bool is_listed(const Facet&, const FacetValue&, const std::string& find);

// `place`: of the value in its facet, for an id that no other element of the page has.
[[nodiscard]] Values value_view(const Facet&, std::size_t place);

// The listed themes as a tree: first what they are about in the broadest sense, folded up unless something
// in it was chosen or looked for; then each theme, the commonest first, before those narrower than it.
[[nodiscard]] ValueList theme_groups(const Facet&, const std::string& find);

}  // namespace throughline
