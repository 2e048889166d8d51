// The patterns as JSON, in the shapes of /api/v1/patterns, and as files for a spreadsheet.
#pragma once

#include <string>

#include "server/api/tables.hpp"
#include "server/patterns/cases.hpp"
#include "server/patterns/co_occurrence.hpp"
#include "server/patterns/comparison.hpp"
#include "server/patterns/cross_table.hpp"
#include "server/patterns/pair_reading.hpp"
#include "server/patterns/prevalence.hpp"
#include "server/patterns/three_together.hpp"
#include "server/patterns/trends.hpp"
#include "server/search/shared_pages.hpp"

namespace throughline {

[[nodiscard]] std::string prevalence_json(const Prevalence&);
[[nodiscard]] std::string co_occurrence_json(const CoOccurrence&);
[[nodiscard]] std::string three_together_json(const ThreeTogether&);
[[nodiscard]] std::string trends_json(const Trends&);
[[nodiscard]] std::string cross_table_json(const CrossTable&);
[[nodiscard]] std::string comparison_json(const Comparison&);
[[nodiscard]] std::string cases_json(const CaseGrid&);

// One pair alone, and the pages on which both of it stand.
[[nodiscard]] std::string pair_json(const PairReading&, const SharedPages&);

[[nodiscard]] std::string prevalence_csv(const Prevalence&, const TableHead&);
[[nodiscard]] std::string co_occurrence_csv(const CoOccurrence&, const TableHead&);
[[nodiscard]] std::string pair_csv(const PairReading&, const ThemeChoice&, const TableHead&);
[[nodiscard]] std::string three_together_csv(const ThreeTogether&, const TableHead&);
[[nodiscard]] std::string trends_csv(const Trends&, const TableHead&);
[[nodiscard]] std::string cross_table_csv(const CrossTable&, const TableHead&);
[[nodiscard]] std::string comparison_csv(const Comparison&, const TableHead&);
[[nodiscard]] std::string cases_csv(const CaseGrid&, const TableHead&);

}  // namespace throughline
