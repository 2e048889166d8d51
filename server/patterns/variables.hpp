// What a cross-table can have as its rows or columns: a facet, value by value.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/patterns/theme_sets.hpp"

namespace throughline {

// One row or column of a cross-table.
struct VariableValue {
    std::string value;  // not_stated: no value is known
    std::string label;
    std::string url;  // of its reviews; empty: none
    IdSet reviews;    // of the result
    std::size_t count = 0;
    bool is_denial = false;  // the reviews without it: "no mention"
};

struct Variable {
    std::string name;                 // as asked for
    std::string facet;                // of the search
    bool has_one_value_each = false;  // every review is in exactly one row or column
    std::vector<VariableValue> values;
};

// Why a cross-table cannot have it: "rows is one of: …". Nothing: it can. `name`: theme, theme:ID (two
// values: mentioned, no mention), type, agency, age_band, sex, outcome, publisher, year, incident_year.
[[nodiscard]] std::optional<std::string> complaint_about_variable(
    std::string_view parameter, std::string_view name,
    const std::function<bool(const std::string&)>& has_theme);

// The values that the reviews of the result have; years oldest first, ages youngest first, publishers by
// name, all others the commonest first. Last those of which nothing is stated, where there are any.
[[nodiscard]] Variable variable_of(const MatchingReviews&, const std::string& name, const ThemeChoice&);

// The search of the value's reviews among those of `request`.
[[nodiscard]] SearchRequest narrowed(SearchRequest request, const Variable&, const VariableValue&);

}  // namespace throughline
