// What the patterns are made of, as JSON. For the .cpp files of this folder.
#pragma once

#include <optional>
#include <string_view>

#include "server/api/json_text.hpp"
#include "server/patterns/shares.hpp"
#include "server/patterns/theme_sets.hpp"

namespace throughline::api {

// A member with a number; null where it is infinite or there is none.
void write(JsonText&, std::string_view name, double value);
void write(JsonText&, std::string_view name, const std::optional<double>& value);
void write(JsonText&, std::string_view name, std::size_t value);
void write_text(JsonText&, std::string_view name, std::string_view value);

// low, high
void write(JsonText&, const Bounds&);

// id, label
void write(JsonText&, const Named&);
void write(JsonText&, std::string_view name, const Named&);

// n_reviews, n_collection, url, query, filters: of what reviews a pattern is made.
void write(JsonText&, const CountedReviews&);

// salience, level, facet
void write(JsonText&, const ThemeChoice&);

// id, title, publisher, publication_date, url; null where there is none
void write(JsonText&, std::string_view name, const std::optional<ReviewSummary>&);

}  // namespace throughline::api
