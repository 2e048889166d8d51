// Whether a child is a girl or a boy: from words that are plainly about that child.
#pragma once

#include <string>
#include <vector>

#include "indexer/facts/subjects.hpp"

namespace throughline {

// One for each subject: a value of the closed list `sex`, or nothing where the report does not say.
[[nodiscard]] std::vector<std::string> sexes_of(const FactStatements& statements,
                                                const std::vector<FactSubject>& subjects,
                                                const std::vector<std::vector<Mention>>& mentions);

}  // namespace throughline
