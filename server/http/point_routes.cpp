// Recommendations and findings: as a page, to be printed, as JSON, as a file.
#include "server/api/json.hpp"
#include "server/http/answers.hpp"
#include "server/http/point_parameters.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/table_head.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_on_paper = 1000;

// What cannot be read is what was left out, and the page says so.
SearchResults found_for_page(const Call& call, std::size_t per_page)
{
    ReadSearch read = read_points(call.request.parameters);
    if (per_page > 0) {
        read.request.page = 1;
        read.request.per_page = per_page;
    }
    SearchResults found = call.room->search(read.request);
    for (const Complaint& complaint : read.complaints)
        found.notes.push_back(complaint.message);
    return found;
}

}  // namespace

HttpResponse pages::recommendations(const Call& call)
{
    return html_answer(call.house.pages.recommendations(found_for_page(call, 0), false, asked_from(call)));
}

HttpResponse pages::recommendations_to_print(const Call& call)
{
    return html_answer(
        call.house.pages.recommendations(found_for_page(call, most_on_paper), true, asked_from(call)));
}

HttpResponse api::recommendations(const Call& call)
{
    const ReadSearch read = read_points(call.request.parameters);
    if (!read.complaints.empty()) {
        const Complaint& first = read.complaints.front();
        return problem(call.house.pages, call.request, {400, first.message, first.parameter});
    }
    return json_answer(recommendations_json(call.room->search(read.request)));
}

}  // namespace throughline
