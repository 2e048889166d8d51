// The period under review: between which dates the reviewers looked.
#pragma once

#include <optional>

#include "indexer/facts/statements.hpp"

namespace throughline {

struct StatedPeriod {
    StatedDate begin;
    StatedDate end;
    std::string text;  // as printed; "to" joins them where something stands between
};

// The first range of dates of the statement from this word on: "from 1 August 2010, shortly before, to
// 19 January 2015", "between April and October 2019", "15 to 26 May 2023".
[[nodiscard]] std::optional<StatedPeriod> range_in(const FactStatement& statement, std::size_t from);

// Its value is the period as `text` above.
[[nodiscard]] std::optional<Field> period_of(const FactStatements& statements);

// "To the date of his death", "until the incident": what stands behind a date that begins a period.
[[nodiscard]] bool leads_to_event(const FactStatement& statement, std::size_t from);

// "From 1 January 2011 until the date of Child N's death": a period that ends with what happened, whose date
// the report tells elsewhere; `incident` is that date as a field.
[[nodiscard]] std::optional<Field> period_until(const FactStatements& statements, const Field& incident);

}  // namespace throughline
