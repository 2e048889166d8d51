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

// Where the report does not say what it is: a review that a safeguarding partnership of England publishes is
// the one its law knows, as was a serious case review of a board before. Unsure; nothing for what is not
// called a review.
[[nodiscard]] std::optional<Field> type_by_publisher(const FactStatement& title, const Field* publisher);

[[nodiscard]] std::optional<Field> nation_of(const FactStatements& statements, const Field* type,
                                             const Field* area, std::string_view nation_of_area);
[[nodiscard]] std::optional<Field> methodology_of(const FactStatements& statements);
[[nodiscard]] std::optional<Field> licence_of(const FactStatements& statements);

// The agencies that took part, by id, joined by "; ".
[[nodiscard]] std::optional<Field> agencies_of(const FactStatements& statements);

}  // namespace throughline
