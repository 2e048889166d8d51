// When the report was published, as its title page or its text says; not when it was agreed, drafted or
// printed.
#pragma once

#include <optional>

#include "indexer/facts/statements.hpp"

namespace throughline {

[[nodiscard]] std::optional<Field> publication_date_of(const FactStatements& statements);

}  // namespace throughline
