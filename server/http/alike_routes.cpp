// What recurs across reviews: recurring recommendations, what was said before, published figures.
#include "server/api/alike.hpp"
#include "server/http/answers.hpp"
#include "server/http/pattern_asked.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/search_parameters.hpp"
#include "server/http/table_head.hpp"
#include "server/patterns/said_before.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_draft = 10'000;  // bytes

struct AskedRecurring {
    ReadSearch search;
    RecurringKind kind = RecurringKind::Recommendations;
    std::optional<GroupName> group;  // only this one
};

AskedRecurring read_recurring(const Parameters& parameters)
{
    AskedRecurring asked{read_search(parameters), {}, {}};
    const std::string_view kind = value_of(parameters, "kind");
    if (kind == "finding")
        asked.kind = RecurringKind::Findings;
    else if (!kind.empty() && kind != "recommendation")
        asked.search.complaints.push_back({"kind", "kind is one of: recommendation, finding."});
    const std::string_view group = value_of(parameters, "group");
    asked.group = group_name_of(group);
    if (!group.empty() && !asked.group)
        asked.search.complaints.push_back({"group", "There is no such group: it is named as 41-12 is."});
    return asked;
}

Recurring found_for(const Call& call, const AskedRecurring& asked)
{
    const ReadPoints points = call.room->points(asked.search.request);
    return asked.group ? recurring_group(points, asked.kind, *asked.group)
                       : throughline::recurring(points, asked.kind);
}

HttpResponse complaint(const Call& call, const Complaint& first)
{
    return problem(call.house.pages, call.request, {400, first.message, first.parameter});
}

// The number beside a wording is the length of the list that it opens.
void count_wordings(ReadingRoom& room, SaidBefore& found)
{
    for (CommonWording& wording : found.wordings) {
        wording.request.per_page = 1;
        wording.n_recommendations = room.search(wording.request).total;
    }
}

std::optional<Refusal> refusal_of(const std::string& draft)
{
    if (draft.find_first_not_of(' ') == std::string::npos)
        return Refusal{400, "There was no text: give one recommendation or one finding.", "draft"};
    if (draft.size() > longest_draft)
        return Refusal{413,
                       "The text is too long. Paste one recommendation or finding at a time: " +
                           std::to_string(longest_draft) + " characters at most.",
                       "draft"};
    return std::nullopt;
}

SaidBefore found_for(const Call& call, const std::string& draft)
{
    SaidBefore found = throughline::said_before(call.room->points({}), draft);
    count_wordings(*call.room, found);
    return found;
}

}  // namespace

HttpResponse pages::recurring(const Call& call)
{
    const AskedRecurring asked = read_recurring(call.request.parameters);
    return html_answer(call.house.pages.recurring(
        found_for(call, asked),
        pattern_asked(call, "recurring", {"kind", "group"}, asked.search.complaints)));
}

HttpResponse pages::recurring_file(const Call& call)
{
    const TableHead head = table_head(call);
    const AskedRecurring asked = read_recurring(call.request.parameters);
    const Recurring found = asked.group ? found_for(call, asked)
                                        : all_recurring(call.room->points(asked.search.request), asked.kind);
    return csv_answer(recurring_csv(found, head), "recurring.csv");
}

HttpResponse api::recurring(const Call& call)
{
    const AskedRecurring asked = read_recurring(call.request.parameters);
    if (!asked.search.complaints.empty())
        return complaint(call, asked.search.complaints.front());
    return json_answer(recurring_json(found_for(call, asked)));
}

HttpResponse pages::said_before(const Call& call)
{
    if (call.request.method != "POST")
        return html_answer(call.house.pages.said_before({}, {}));
    const std::string draft(value_of(call.request.form, "draft"));
    if (const std::optional<Refusal> refused = refusal_of(draft))
        return problem(call.house.pages, call.request, *refused);
    HttpResponse response = html_answer(call.house.pages.said_before(found_for(call, draft), draft));
    response.keep = Keep::Never;
    return response;
}

HttpResponse api::said_before(const Call& call)
{
    const std::string draft(value_of(call.request.form, "draft"));
    if (const std::optional<Refusal> refused = refusal_of(draft))
        return problem(call.house.pages, call.request, *refused);
    HttpResponse response = json_answer(said_before_json(found_for(call, draft)));
    response.keep = Keep::Never;
    return response;
}

HttpResponse pages::published(const Call& call)
{
    const ReadSearch read = read_search(call.request.parameters);
    return html_answer(call.house.pages.published(published_beside(call.room->matching(read.request)),
                                                  pattern_asked(call, "published", {}, read.complaints)));
}

HttpResponse pages::published_file(const Call& call)
{
    const TableHead head = table_head(call);
    const ReadSearch read = read_search(call.request.parameters);
    return csv_answer(published_csv(published_beside(call.room->matching(read.request)), head),
                      "published.csv");
}

HttpResponse api::published(const Call& call)
{
    const ReadSearch read = read_search(call.request.parameters);
    if (!read.complaints.empty())
        return complaint(call, read.complaints.front());
    return json_answer(published_json(published_beside(call.room->matching(read.request))));
}

}  // namespace throughline
