// When it happened: the date of the incident that the review is about.
#pragma once

#include <optional>

#include "indexer/facts/children.hpp"

namespace throughline {

// As precise as the report tells it. `period` and `published` are the fields, where there are such.
[[nodiscard]] std::optional<Field> incident_date_of(const FactStatements& statements, const People& people,
                                                    const Field* outcome, const Field* published);

}  // namespace throughline
