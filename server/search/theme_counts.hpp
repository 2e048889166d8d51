// In how many reviews each theme is mentioned. Every number is the size of the set that its list is made
// from; `among` are the reviews that lists are made from: those that the index knows already.
#pragma once

#include <string>
#include <vector>

#include "core/vocabulary/themes.hpp"
#include "server/search/collection.hpp"
#include "server/search/theme_reading.hpp"

namespace throughline {

// Empty: no such facet or value.
[[nodiscard]] const IdSet& set_of(const CollectionState& state, const std::string& facet,
                                  const std::string& value);

[[nodiscard]] ThemeCount count_of(const CollectionState& state, const IdSet& among, const Theme& theme,
                                  std::size_t depth = 0);
[[nodiscard]] ThemeTree theme_tree_of(const CollectionState& state, const IdSet& among);

// Every year from the last to the first with a review: a gap says something too.
[[nodiscard]] std::vector<ThemeYear> years_of(const CollectionState& state, const IdSet& among,
                                              const IdSet& mentioned);

// Those of the reviews that state no year of publication.
[[nodiscard]] std::vector<ReviewSummary> undated_of(const CollectionState& state, const IdSet& mentioned);

}  // namespace throughline
