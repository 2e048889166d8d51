// The patterns as pages. What cannot be read of an address is what was left out, and the page says so.
#include <algorithm>

#include "server/http/answers.hpp"
#include "server/http/pattern_asked.hpp"
#include "server/http/pattern_parameters.hpp"
#include "server/http/routes.hpp"
#include "server/patterns/cases.hpp"
#include "server/patterns/comparison.hpp"

namespace throughline {
namespace {

constexpr std::size_t reviews_offered = 50;  // to be put side by side

struct CasesAsked {
    std::vector<ReviewId> ids;
    std::vector<Complaint> complaints;
};

CasesAsked read_cases(const Parameters& parameters)
{
    CasesAsked asked;
    for (const auto& [name, value] : parameters) {
        if (name != "id" || value.empty())
            continue;
        const auto id = number_from_path(value);
        if (!id)
            asked.complaints.push_back({"id", "The number of a review could not be read and was left out."});
        else if (std::ranges::find(asked.ids, ReviewId{*id}) == asked.ids.end())
            asked.ids.push_back(ReviewId{*id});
    }
    if (asked.ids.size() > most_cases) {
        asked.ids.resize(most_cases);
        asked.complaints.push_back({"", "Eight reviews fit side by side: the first eight are shown."});
    }
    return asked;
}

// Those that are held here; the others are told.
std::vector<ReviewRecord> records_of(const Call& call, CasesAsked& asked)
{
    std::vector<ReviewRecord> records;
    for (const ReviewId id : asked.ids) {
        auto record = call.room->review(id, {});
        if (record)
            records.push_back(std::move(*record));
        else
            asked.complaints.push_back(
                {"", "There is no review " + std::to_string(number_of(id)) + " here. It was left out."});
    }
    return records;
}

// What is chosen already stands before what was found.
void offer_first(SearchResults& offered, const std::vector<ReviewRecord>& chosen)
{
    for (const ReviewRecord& record : chosen) {
        std::erase_if(offered.reviews,
                      [&](const FoundReview& found) { return found.review.id == record.summary.id; });
        FoundReview first;
        first.review = record.summary;
        offered.reviews.insert(offered.reviews.begin(), std::move(first));
    }
}

// A form that nothing was said in yet is no mistake.
bool names_a_side(const Parameters& parameters)
{
    return std::ranges::any_of(parameters, [](const auto& one) {
        return one.first.starts_with("a.") || one.first.starts_with("b.");
    });
}

std::vector<std::string_view> options_of_sides(const Parameters& parameters)
{
    std::vector<std::string_view> names{"salience", "level", "facet", "of", "order", "show", "both"};
    for (const auto& [name, value] : parameters)
        if (name.starts_with("a.") || name.starts_with("b."))
            names.push_back(name);
    return names;
}

}  // namespace

HttpResponse pages::prevalence(const Call& call)
{
    const auto read = read_prevalence(call.request.parameters, *call.room);
    const PatternAsked asked = pattern_asked(
        call, "prevalence", {"salience", "level", "facet", "of", "order", "show"}, read.complaints);
    return html_answer(call.house.pages.prevalence(
        throughline::prevalence(call.room->matching(read.request), read.choice), asked));
}

HttpResponse pages::trends(const Call& call)
{
    const auto read = read_trends(call.request.parameters, *call.room);
    const PatternAsked asked =
        pattern_asked(call, "trends", {"salience", "level", "facet", "of", "by"}, read.complaints);
    return html_answer(
        call.house.pages.trends(throughline::trends(call.room->matching(read.request), read.choice), asked));
}

HttpResponse pages::compare(const Call& call)
{
    const Parameters& parameters = call.request.parameters;
    const auto read = read_sides(parameters, *call.room);
    const bool is_said = names_a_side(parameters);
    const PatternAsked asked = pattern_asked(call, "compare", options_of_sides(parameters),
                                             is_said ? read.complaints : std::vector<Complaint>{});
    std::optional<Comparison> found;
    if (is_said) {
        const auto sides = call.room->matching(std::vector{read.request, read.choice.other});
        found = comparison(sides.at(0), sides.at(1), read.choice.themes, read.choice.both_page);
    }
    return html_answer(call.house.pages.comparison(found, asked));
}

HttpResponse pages::cases(const Call& call)
{
    CasesAsked chosen = read_cases(call.request.parameters);
    const std::vector<ReviewRecord> records = records_of(call, chosen);
    std::optional<CaseGrid> grid;
    SearchResults offered;
    if (records.size() >= fewest_cases) {
        grid = case_grid(records);
    } else {
        SearchRequest request = read_search(call.request.parameters).request;
        request.in = ResultKind::Reviews;
        request.page = 1;
        request.per_page = reviews_offered;
        request.is_titles_only = true;
        offered = call.room->search(request);
        offer_first(offered, records);
    }
    return html_answer(
        call.house.pages.cases(grid, offered, pattern_asked(call, "cases", {"id"}, chosen.complaints)));
}

}  // namespace throughline
