// What happened to the child: death, serious harm, or neither, where the report says so.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/facts/children.hpp"
#include "indexer/facts/statements.hpp"

namespace throughline {

// death, serious-harm, other; nothing where the report is about no particular child, or does not say.
[[nodiscard]] std::optional<Field> outcome_of(const FactStatements& statements, const People& people);

// The words by which the statement at `place` tells the death of a subject that counts; nullptr: it tells of
// none.
[[nodiscard]] const CueHit* death_told(const FactStatements& statements, std::size_t place,
                                       const People& people, const std::vector<bool>& counted);

}  // namespace throughline
