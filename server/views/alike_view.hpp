// The pages about what recurs: recurring recommendations, what was said before, published figures,
// precedents. Internal to the views.
#pragma once

#include "server/patterns/precedents.hpp"
#include "server/patterns/published_beside.hpp"
#include "server/patterns/recurring.hpp"
#include "server/patterns/said_before.hpp"
#include "server/search/theme_reading.hpp"
#include "server/views/templates.hpp"

namespace throughline {

[[nodiscard]] Values recurring_view(const Recurring&);
[[nodiscard]] Values said_before_view(const SaidBefore&, const std::string& draft);
[[nodiscard]] Values published_view(const PublishedBeside&);
[[nodiscard]] Values precedents_view(const Precedents&, const ThemeTree&, const std::string& version,
                                     const std::vector<std::string>& notes);

// A list of points: kind, number, text, whom it is addressed to, review, page.
[[nodiscard]] ValueList listed_points(const std::vector<ListedPoint>&);

// "Police (3)", "not stated (1)"
[[nodiscard]] ValueList addressee_counts(const std::vector<AddresseeCount>&);

// query, the filters in use, the number of reviews and their list.
void put_counted(Values&, const CountedReviews&);

}  // namespace throughline
