// Ages in tables and in lists of facts: a column that is called so, a line that is.
#pragma once

#include <optional>
#include <vector>

#include "indexer/facts/ages.hpp"

namespace throughline {

// For each statement: the column in which it has an age, where it is a row of a table whose first row calls a
// column "Age". Columns count from 0; that row may leave out a first cell without words.
[[nodiscard]] std::vector<std::optional<std::size_t>> columns_of_ages(const FactStatements& statements);

// Whether the age stands at the beginning of this column's cell.
[[nodiscard]] bool begins_cell_of(const FactStatement& row, const StatedAge& age, std::size_t column);

// The age of a child in this column; nothing where the cell begins with anything else.
[[nodiscard]] std::optional<StatedAge> age_in_column(const FactStatement& row, std::size_t column);

struct LabelledAge {
    StatedAge age;
    bool is_at_the_time = false;  // "Age at the time of the incident", "Age at death"
};

// "Age at death: 8 weeks", "Child's age<tab>15": a short line that tells it and nothing else. Nobody's else.
[[nodiscard]] std::optional<LabelledAge> labelled_age(const FactStatement& statement);

}  // namespace throughline
