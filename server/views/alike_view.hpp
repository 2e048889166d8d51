// The pages about what recurs: recurring recommendations, what was said before, published figures,
// precedents. Internal to the views.
#pragma once

#include "server/patterns/precedents.hpp"
#include "server/patterns/published_beside.hpp"
#include "server/patterns/recurring.hpp"
#include "server/patterns/said_before.hpp"
#include "server/views/pattern_pages.hpp"
#include "server/views/templates.hpp"

namespace throughline {

[[nodiscard]] Values recurring_view(const Recurring&, const PatternAsked&);
[[nodiscard]] Values said_before_view(const SaidBefore&, const std::string& draft);
[[nodiscard]] Values published_view(const PublishedBeside&, const PatternAsked&);
[[nodiscard]] Values precedents_view(const Precedents&, const PatternAsked&, const std::string& version);

// A list of points: kind, number, text, whom it is addressed to, review, page.
[[nodiscard]] ValueList listed_points(const std::vector<ListedPoint>&);

// "Police (3)", "not stated (1)"
[[nodiscard]] ValueList addressee_counts(const std::vector<AddresseeCount>&);

}  // namespace throughline
