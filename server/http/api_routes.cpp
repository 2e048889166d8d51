// The API. What cannot be read of an address is an error that says how to mend it.
#include "server/api/json.hpp"
#include "server/http/answers.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/search_parameters.hpp"

namespace throughline::api {
namespace {

HttpResponse list(const Call& call, ResultKind kind, std::string (*text_of)(const SearchResults&))
{
    Parameters parameters = call.request.parameters;
    std::erase_if(parameters,
                  [](const auto& parameter) { return parameter.first == "in"; });  // the address says it
    ReadSearch read = read_search(parameters);
    if (!read.complaints.empty()) {
        const Complaint& first = read.complaints.front();
        return problem(call.house.pages, call.request, {400, first.message, first.parameter});
    }
    read.request.in = kind;
    const SearchResults found = call.room->search(read.request);
    HttpResponse response = json_answer(text_of(found));
    if (found.is_comparing)
        response.keep = Keep::Never;
    return response;
}

HttpResponse not_found(const Call& call, std::string_view what)
{
    return problem(call.house.pages, call.request, {404, "There is no such " + std::string(what) + ".", {}});
}

std::string query_of(const Call& call)
{
    return std::string(value_of(call.request.parameters, "q"));
}

}  // namespace

HttpResponse reviews(const Call& call)
{
    return list(call, ResultKind::Reviews, reviews_json);
}

HttpResponse passages(const Call& call)
{
    return list(call, ResultKind::Passages, passages_json);
}

HttpResponse suggest(const Call& call)
{
    return json_answer(suggestions_json(call.room->suggestions(query_of(call))));
}

HttpResponse review(const Call& call)
{
    const auto id = number_from_path(call.values.at(0));
    const auto record = id ? call.room->review(ReviewId{*id}, query_of(call)) : std::nullopt;
    return record ? json_answer(review_json(*record)) : not_found(call, "review");
}

HttpResponse page(const Call& call)
{
    const auto id = number_from_path(call.values.at(0));
    const auto number = number_from_path(call.values.at(1));
    const auto page = id && number ? call.room->page(ReviewId{*id}, static_cast<int>(*number), query_of(call))
                                   : std::nullopt;
    return page ? json_answer(page_json(*page)) : not_found(call, "page");
}

}  // namespace throughline::api
