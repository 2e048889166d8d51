// When it happened: the date of the incident that the review is about.
#pragma once

#include <optional>

#include "indexer/facts/children.hpp"
#include "indexer/facts/period.hpp"

namespace throughline {

// As precise as the report tells it. `outcome` and `published` are the fields, `period` is the one under
// review, where there are such.
[[nodiscard]] std::optional<Field> incident_date_of(const FactStatements& statements, const People& people,
                                                    const Field* outcome, const Field* published,
                                                    const std::optional<StatedPeriod>& period);

}  // namespace throughline
