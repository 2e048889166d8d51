// Recommendations that several reviews make, and findings that several reviews print, in almost the same
// words or in words that ask for the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/patterns/alike_listing.hpp"
#include "server/patterns/theme_sets.hpp"
#include "server/search/address.hpp"

namespace throughline {

enum class RecurringKind { Recommendations, Findings };  // findings: learning points too

// Of a group, as many members as this are listed beside the other groups: the oldest. It has a page of its
// own.
inline constexpr std::size_t most_members_listed = 10;

// A group goes by its first member: the twelfth point of review 41 is "41-12".
struct GroupName {
    ReviewId review{};
    std::size_t point = 0;  // from 1, in reading order
};

[[nodiscard]] std::string text_of(const GroupName&);
// Nothing: it is not written so.
[[nodiscard]] std::optional<GroupName> group_name_of(std::string_view text);

// What the address of a page of recurring points holds besides the search.
[[nodiscard]] AddressOptions recurring_options(RecurringKind, const std::optional<GroupName>& = {});

struct RecurringGroup {
    GroupName name;
    std::vector<ListedPoint> members;  // the oldest first
    std::size_t n_points = 0;          // of which `members` may be the first
    std::string example;               // the shortest of their texts
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
    std::optional<GroupName> only{};       // asked for alone: `groups` has it, or nothing
    std::vector<RecurringGroup> groups{};  // one page of them: of most reviews first, then the latest
};

// `request.page` and `per_page` of the search say which page of the groups.
[[nodiscard]] Recurring recurring(const ReadPoints&, RecurringKind);

// All of them with all their members, for a file.
[[nodiscard]] Recurring all_recurring(const ReadPoints&, RecurringKind);

// One with all its members: that in which the point stands that the name is of. No group: it stands in none,
// or not in two of these reviews.
[[nodiscard]] Recurring recurring_group(const ReadPoints&, RecurringKind, const GroupName&);

}  // namespace throughline
