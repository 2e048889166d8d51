// Filters as sets of reviews, and exact counts by intersection.
#pragma once

#include <string_view>
#include <vector>

#include "server/search/collection.hpp"
#include "server/search/search.hpp"

namespace throughline {

// The reviews of which the facet knows no value.
[[nodiscard]] IdSet without_any(const CollectionState& state, const std::string& facet);

// The reviews that the filters allow; those of the facet `except` are not applied.
[[nodiscard]] IdSet allowed_by(const Filters& filters, const CollectionState& state,
                               std::string_view except = {});

// For each facet its values with the number of reviews, among `matching`, to which choosing the value leads:
// filters of the same facet widen, so they do not count against it (those that only narrow do). Values
// without reviews are left out unless they are selected.
[[nodiscard]] std::vector<Facet> facets_of(const IdSet& matching, const Filters& filters,
                                           const CollectionState& state);

}  // namespace throughline
