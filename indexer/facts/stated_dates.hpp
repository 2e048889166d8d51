// Dates in running words: "14 October 2019", "14/10/2019", "October 2019", "in the autumn of 2016".
#pragma once

#include <vector>

#include "indexer/facts/statements.hpp"

namespace throughline {

// In reading order; they do not overlap. A year in a title ("Working Together 2018", "Children Act 1989") is
// no date. Precondition: the statement's cues are spotted.
[[nodiscard]] std::vector<StatedDate> stated_dates(const FactStatement& statement);

}  // namespace throughline
