// Recommendations that several reviews make, and findings that several reviews print, in almost the same
// words or in words that ask for the same.
#pragma once

#include "server/patterns/alike_listing.hpp"
#include "server/patterns/theme_sets.hpp"

namespace throughline {

enum class RecurringKind { Recommendations, Findings };  // findings: learning points too

struct RecurringGroup {
    std::vector<ListedPoint> members;  // the oldest first
    std::size_t n_reviews = 0;
    std::size_t n_publishers = 0;
    std::vector<AddresseeCount> addressees;
    std::string first_year;  // of the dated ones; empty: none is
    std::string latest_year;
    std::size_t n_undated = 0;  // of the members
};

struct Recurring {
    CountedReviews counted;
    RecurringKind kind = RecurringKind::Recommendations;
    std::size_t n_points = 0;              // of that kind in these reviews
    std::size_t n_grouped = 0;             // of them those that stand in a group
    std::size_t n_groups = 0;              // that have members in two of these reviews or more
    std::vector<RecurringGroup> groups{};  // one page of them: of most reviews first, then the latest
};

// `request.page` and `per_page` of the search say which page of the groups.
[[nodiscard]] Recurring recurring(const ReadPoints&, RecurringKind);

// All of them, for a file.
[[nodiscard]] Recurring all_recurring(const ReadPoints&, RecurringKind);

}  // namespace throughline
