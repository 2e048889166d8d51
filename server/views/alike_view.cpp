#include "server/views/alike_view.hpp"

#include <algorithm>

#include "server/search/address.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {
namespace {

Values point_listed(const ListedPoint& point)
{
    Values values;
    put_summary(values, point.review);
    Point named;
    named.kind = point.kind;
    named.number = point.number;
    values["point_name"] = Values(name_of_point(named));
    values["point_text"] = Values(point.text);
    values["point_page"] = Values(std::to_string(point.page));
    values["point_address"] = Values(point.url);
    values["review_address"] = Values(address_of(point.review.id, ""));
    values["is_recommendation"] = Values(point.kind == PointKind::Recommendation);
    std::string addressees;
    for (const Named& agency : point.addressees)
        addressees += (addressees.empty() ? "" : ", ") + agency.label;
    put_unless_empty(values, "to_whom", addressees);
    return values;
}

std::string years_in_words(const RecurringGroup& group)
{
    if (group.first_year.empty())
        return "no year stated";
    const std::string undated =
        group.n_undated == 0 ? std::string() : ", " + in_digits(group.n_undated) + " without a year";
    if (group.first_year == group.latest_year)
        return "in " + group.first_year + undated;
    return "first in " + group.first_year + ", latest in " + group.latest_year + undated;
}

Values group_view(const RecurringGroup& group, const std::string& address)
{
    Values values;
    values["group_id"] = Values("g" + text_of(group.name));
    values["example"] = Values(group.example);
    values["group_reviews"] = Values(in_digits(group.n_reviews));
    values["group_publishers"] = Values(in_digits(group.n_publishers));
    values["has_publishers"] = Values(group.n_publishers > 0);
    values["is_one_publisher"] = Values(group.n_publishers == 1);
    values["group_points"] = Values(in_digits(group.n_points));
    values["group_years"] = Values(years_in_words(group));
    values["group_address"] = Values(address);
    values["is_group_cut"] = Values(group.members.size() < group.n_points);
    values["group_shown"] = Values(in_digits(group.members.size()));
    values["addressees"] = Values(addressee_counts(group.addressees));
    values["members"] = Values(listed_points(group.members));
    return values;
}

void put_pages(Values& values, const Recurring& found)
{
    const SearchRequest& request = found.counted.request;
    const auto address = [&](std::size_t page) {
        SearchRequest other = request;
        other.in = ResultKind::Reviews;
        other.page = page;
        return address_at("/patterns/recurring", other, recurring_options(found.kind));
    };
    values["first_page_address"] = Values(address(1));
    if (found.only)
        return;
    const std::size_t first = (request.page - 1) * request.per_page;
    values["is_beyond"] = Values(found.n_groups > 0 && found.groups.empty());
    if (!found.groups.empty() && found.n_groups > found.groups.size()) {
        values["first_shown"] = Values(in_digits(first + 1));
        values["last_shown"] = Values(in_digits(first + found.groups.size()));
        if (request.page > 1)
            values["previous_address"] = Values(address(request.page - 1));
        if (first + found.groups.size() < found.n_groups)
            values["next_address"] = Values(address(request.page + 1));
    }
}

// Which of the points below it are: 1, 4, each the way to that point.
void put_places(Values& values, const std::vector<ListedPoint>& points, const auto& is_one)
{
    ValueList places;
    for (std::size_t at = 0; at < points.size(); ++at)
        if (is_one(points[at]))
            places.push_back(Values("place", std::to_string(at + 1)));
    values["places"] = Values(std::move(places));
}

// `agency` empty: to nobody who is stated.
bool is_addressed_to(const ListedPoint& point, const std::string& agency)
{
    return agency.empty() ? point.addressees.empty()
                          : std::ranges::find(point.addressees, agency, &Named::id) != point.addressees.end();
}

}  // namespace

ValueList listed_points(const std::vector<ListedPoint>& points)
{
    ValueList list;
    for (const ListedPoint& point : points) {
        list.push_back(point_listed(point));
        list.back()["list_number"] = Values(std::to_string(list.size()));
    }
    return list;
}

ValueList addressee_counts(const std::vector<AddresseeCount>& counts)
{
    ValueList list;
    for (const AddresseeCount& count : counts) {
        Values values;
        values["addressee"] = Values(count.agency.id.empty() ? "not stated" : count.agency.label);
        values["addressee_count"] = Values(in_digits(count.count));
        list.push_back(std::move(values));
    }
    return list;
}

Values recurring_view(const Recurring& found, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, found.counted);
    put_pages(values, found);
    SearchRequest reviews = found.counted.request;
    reviews.in = ResultKind::Reviews;
    reviews.page = 1;
    reviews.per_page = SearchRequest{}.per_page;
    const bool is_of_findings = found.kind == RecurringKind::Findings;
    values["is_of_findings"] = Values(is_of_findings);
    values["noun"] = Values(is_of_findings ? "findings" : "recommendations");
    values["n_points"] = Values(in_digits(found.n_points));
    values["n_grouped"] = Values(in_digits(found.n_grouped));
    values["n_groups"] = Values(in_digits(found.n_groups));
    values["is_one_group"] = Values(found.n_groups == 1);
    values["has_groups"] = Values(!found.groups.empty());
    values["is_one_alone"] = Values(found.only.has_value());
    values["other_address"] = Values(address_at(
        "/patterns/recurring", reviews,
        recurring_options(is_of_findings ? RecurringKind::Recommendations : RecurringKind::Findings)));
    ValueList groups;
    for (const RecurringGroup& group : found.groups)
        groups.push_back(group_view(
            group, address_at("/patterns/recurring", reviews, recurring_options(found.kind, group.name))));
    values["groups"] = Values(std::move(groups));
    return values;
}

Values said_before_view(const SaidBefore& found, const std::string& draft)
{
    Values values;
    put_pattern_row(values, "/patterns/said-before", {});
    put_unless_empty(values, "draft", draft);
    if (draft.empty())
        return values;
    values["is_answered"] = Values(true);
    values["has_words"] = Values(found.n_words > 0);
    values["n_reviews"] = Values(in_digits(found.n_reviews));
    values["is_one_review"] = Values(found.n_reviews == 1);
    values["n_points"] = Values(in_digits(found.n_points));
    values["n_same"] = Values(in_digits(found.n_same));
    values["is_one_same"] = Values(found.n_same == 1);
    values["in_reviews"] = Values(in_digits(found.in_reviews));
    values["is_in_one_review"] = Values(found.in_reviews == 1);
    values["has_same"] = Values(found.n_same > 0);
    values["is_cut"] = Values(found.n_same > found.same.size());
    values["n_shown"] = Values(in_digits(found.same.size()));
    values["same"] = Values(listed_points(found.same));
    values["has_alike"] = Values(!found.alike.empty());
    values["alike"] = Values(listed_points(found.alike));
    ValueList addressees = addressee_counts(found.addressees);
    for (std::size_t at = 0; at < addressees.size(); ++at)
        put_places(addressees[at], found.same, [&](const ListedPoint& point) {
            return is_addressed_to(point, found.addressees[at].agency.id);
        });
    values["addressees"] = Values(std::move(addressees));
    ValueList years;
    for (const YearOfPoints& year : found.years) {
        Values one;
        one["year"] = Values(year.year.empty() ? "not stated" : year.year);
        one["year_count"] = Values(in_digits(year.count));
        put_places(one, found.same,
                   [&](const ListedPoint& point) { return year_of(point.review) == year.year; });
        years.push_back(std::move(one));
    }
    values["years"] = Values(std::move(years));
    ValueList wordings;
    for (const CommonWording& wording : found.wordings) {
        Values one;
        one["wording"] = Values(wording.words);
        one["wording_count"] = Values(in_digits(wording.n_recommendations));
        one["is_one_wording"] = Values(wording.n_recommendations == 1);
        if (wording.n_recommendations > 0)
            one["wording_address"] = Values(address_of(wording.request));
        wordings.push_back(std::move(one));
    }
    values["wordings"] = Values(std::move(wordings));
    values["has_wordings"] = Values(!found.wordings.empty());
    return values;
}

}  // namespace throughline
