// Who published the report (partnerships and boards, known or not), and the area that answers for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/facts/statements.hpp"

namespace throughline {

// A document of an inspectorate: a letter or report that has no partnership as its publisher.
[[nodiscard]] bool is_inspection(const FactStatements& statements);

// Names of partnerships and boards by their pattern: "Northvale Safeguarding Children Partnership". All
// capitals are written as a name.
struct OrganisationName {
    std::string name;
    std::size_t first = 0;  // words of the statement, [first, end)
    std::size_t end = 0;
};
[[nodiscard]] std::vector<OrganisationName> organisations_in(const FactStatement& statement);

// Several are joined by "; ".
[[nodiscard]] std::optional<Field> publisher_of(const FactStatements& statements,
                                                const FactStatement& title_hint);

// The area as the gazetteer names it: of the publisher, of the title, of the council on the title page.
[[nodiscard]] std::optional<Field> area_of(const FactStatements& statements, const Field* publisher);

}  // namespace throughline
