// What kind of review it is, of which nation, by which method and under which licence: values of closed
// lists.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/facts/statements.hpp"

namespace throughline {

// Named "type", as the manifest, the facets and the index call it. None for an inspection.
[[nodiscard]] std::optional<Field> review_type_of(const FactStatements& statements,
                                                  const FactStatement& title);

[[nodiscard]] std::optional<Field> nation_of(const FactStatements& statements, const Field* type,
                                             const Field* area, std::string_view nation_of_area);
[[nodiscard]] std::optional<Field> methodology_of(const FactStatements& statements);
[[nodiscard]] std::optional<Field> licence_of(const FactStatements& statements);

// The agencies that took part, by id, joined by "; ".
[[nodiscard]] std::optional<Field> agencies_of(const FactStatements& statements);

}  // namespace throughline
