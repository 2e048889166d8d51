// What the pages of themes together and of cross-tables are made of. Internal to the views, as view.hpp.
#pragma once

#include "server/patterns/cross_table.hpp"
#include "server/patterns/pair_reading.hpp"
#include "server/patterns/three_together.hpp"
#include "server/search/shared_pages.hpp"
#include "server/views/pattern_pages.hpp"
#include "server/views/templates.hpp"

namespace throughline {

[[nodiscard]] Values co_occurrence_view(const CoOccurrence&, const PatternAsked&);
[[nodiscard]] Values pair_view(const PairReading&, const SharedPages&, const PatternAsked&);
[[nodiscard]] Values three_together_view(const ThreeTogether&, const PatternAsked&);
[[nodiscard]] Values cross_table_view(const CrossTable&, const PatternAsked&);

}  // namespace throughline
