// Pages for people. What cannot be read of an address is what was left out.
#include "server/http/answers.hpp"
#include "server/http/headers.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/search_parameters.hpp"
#include "server/http/table_head.hpp"

namespace throughline::pages {
namespace {

std::string query_of(const Call& call)
{
    return std::string(value_of(call.request.parameters, "q"));
}

// Nothing: no number that a review could have.
std::optional<ReviewId> review_id(const Call& call)
{
    const auto number = number_from_path(call.values.at(0));
    return number ? std::optional(ReviewId{*number}) : std::nullopt;
}

HttpResponse no_such_page(const Call& call)
{
    return problem(call.house.pages, call.request,
                   {404, "The review has no such page. Open the review to see which pages it has.", {}});
}

}  // namespace

HttpResponse no_such_review(const Call& call)
{
    return problem(
        call.house.pages, call.request,
        {404,
         "There is no such review here. It may have been taken out of the collection: search for it.",
         {}});
}

HttpResponse home(const Call& call)
{
    return html_answer(call.house.pages.home(call.room->status()));
}

HttpResponse search(const Call& call)
{
    const ReadSearch read = read_search(call.request.parameters);
    if (read.request.in == ResultKind::Recommendations)
        return recommendations(call);
    SearchResults results = call.room->search(read.request);
    for (const Complaint& complaint : read.complaints)
        results.notes.push_back(complaint.message);
    HttpResponse response = html_answer(call.house.pages.search(results, asked_from(call)));
    if (results.is_comparing)
        response.keep = Keep::Never;
    return response;
}

HttpResponse review(const Call& call)
{
    const auto id = review_id(call);
    const std::string query = query_of(call);
    const auto record = id ? call.room->review(*id, query) : std::nullopt;
    return record ? html_answer(call.house.pages.review(*record, query, asked_from(call)))
                  : no_such_review(call);
}

HttpResponse page(const Call& call)
{
    const auto id = review_id(call);
    const auto number = number_from_path(call.values.at(1));
    const std::string query = query_of(call);
    const bool with_picture = value_of(call.request.parameters, "picture") == "1";
    const std::string theme(value_of(call.request.parameters, "theme"));
    const auto page =
        id && number ? call.room->page(*id, static_cast<int>(*number), query, theme) : std::nullopt;
    if (!page)
        return no_such_page(call);
    const auto cited = passage_to_cite(call.request.parameters);
    return html_answer(call.house.pages.page(*page, query, with_picture, cited, asked_from(call)));
}

HttpResponse picture(const Call& call)
{
    const auto id = review_id(call);
    const auto number = number_from_path(call.values.at(1));
    const auto original = id ? call.house.rooms.borrow()->original(*id) : std::nullopt;
    if (!original || !number)
        return no_such_page(call);
    // The original is named by its content, so its name tells whether the client has this picture already.
    const int width = drawn_width(value_of(call.request.parameters, "width"));
    HttpResponse response;
    response.keep = Keep::Revalidate;
    response.etag = '"' + fingerprint_of(original->string() + ' ' + std::to_string(*number)) + '-' +
                    std::to_string(width) + '"';
    if (has_tag(call.request.if_none_match, response.etag)) {
        response.status = 304;
        return response;
    }
    Picture drawn = call.house.pictures.picture(*original, static_cast<int>(*number), width);
    if (std::holds_alternative<Failure>(drawn))
        return problem(call.house.pages, call.request,
                       {404,
                        "There is no picture of this page. Only pages of PDF files have one; the text of the "
                        "page can be read.",
                        {}});
    response.content_type = "image/png";
    response.body = std::get<std::string>(std::move(drawn));
    return response;
}

HttpResponse status(const Call& call)
{
    HttpResponse response = html_answer(call.house.pages.status(call.room->status()));
    response.keep =
        Keep::Never;  // what waits and what failed changes without a new version of the collection
    return response;
}

HttpResponse help(const Call& call)
{
    HttpResponse response = html_answer(call.house.pages.help());
    response.etag = "W/\"" + call.house.fingerprint + '"';
    return response;
}

HttpResponse about(const Call& call)
{
    return html_answer(call.house.pages.about(call.room->status()));
}

}  // namespace throughline::pages
