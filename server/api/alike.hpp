// Recurring recommendations, precedents and published figures as JSON and as files.
#pragma once

#include <string>

#include "server/api/tables.hpp"
#include "server/patterns/precedents.hpp"
#include "server/patterns/published_beside.hpp"
#include "server/patterns/recurring.hpp"
#include "server/patterns/said_before.hpp"

namespace throughline {

[[nodiscard]] std::string recurring_json(const Recurring&);
[[nodiscard]] std::string recurring_csv(const Recurring&, const TableHead&);

// Tells nothing of the draft itself.
[[nodiscard]] std::string said_before_json(const SaidBefore&);

// `version`: of the index, by which the answer is reproducible.
[[nodiscard]] std::string precedents_json(const Precedents&, const std::string& version);
[[nodiscard]] std::string precedents_csv(const Precedents&, const TableHead&);
[[nodiscard]] std::string precedents_text(const Precedents&, const TableHead&);

[[nodiscard]] std::string published_json(const PublishedBeside&);
[[nodiscard]] std::string published_csv(const PublishedBeside&, const TableHead&);

}  // namespace throughline
