// Results, reviews and quoted words as files, and searches as feeds.
#include "server/api/atom.hpp"
#include "server/api/export.hpp"
#include "server/http/answers.hpp"
#include "server/http/point_parameters.hpp"
#include "server/http/problems.hpp"
#include "server/http/public_address.hpp"
#include "server/http/routes.hpp"
#include "server/http/table_head.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

// A room, and in it a result that is being taken.
struct ExportRun {
    ExportRun(Pool<ReadingRoom>& rooms, const SearchRequest& request)
        : room(rooms.borrow()), result(room->whole(request))
    {
    }

    Pool<ReadingRoom>::Lease room;
    WholeResult result;
};

bool is_of_points(const Call& call)
{
    return call.request.path.starts_with("/recommendations") ||
           value_of(call.request.parameters, "in") == "recommendations";
}

// A file holds everything: which page of the list was open, and which filters were shown, says nothing.
ReadSearch read_for_file(const Call& call)
{
    Parameters parameters = call.request.parameters;
    std::erase_if(parameters, [](const auto& parameter) {
        return parameter.first == "page" || parameter.first == "per_page" || parameter.first == "find";
    });
    return is_of_points(call) ? read_points(parameters) : read_search(parameters);
}

HttpResponse refused(const Call& call, const Complaint& complaint)
{
    return problem(call.house.pages, call.request, {400, complaint.message, complaint.parameter});
}

HttpResponse file_answer(const ExportForm& form, const std::string& name)
{
    HttpResponse response;
    response.content_type = form.content_type;
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + name + "." + std::string(form.ending) + '"');
    return response;
}

std::shared_ptr<ExportRun> run_of(const Call& call, const SearchRequest& request)
{
    try {
        return std::make_shared<ExportRun>(call.house.export_rooms, request);
    } catch (const Unavailable&) {
        throw Unavailable(
            "Several files are being taken from this site at the moment, and no more can be at one time. Try "
            "again "
            "in a minute.");
    }
}

// What can be said of one review, as a row of a file.
HttpResponse single_file(const Call& call, const std::string& name, const TakenRow& row)
{
    const ExportForm* form = export_form_of(call.request.path);
    ExportHead head;
    head.about = table_head(call);
    HttpResponse response = file_answer(*form, name);
    response.body = single_export(*form, head, row);
    return response;
}

}  // namespace

HttpResponse pages::result_file(const Call& call)
{
    const ExportForm* form = export_form_of(call.request.path);
    const ReadSearch read = read_for_file(call);
    if (!read.complaints.empty())
        return refused(call, read.complaints.front());
    const auto run = run_of(call, read.request);
    ExportHead head;
    head.result = run->result.found();
    head.result.order.clear();
    head.about = {run->result.version(), now(), site_of(call)};
    head.address = address_of(read.request);
    HttpResponse response = file_answer(*form, std::string(name_of(read.request.in)));
    response.body_maker = [run, form, head = std::move(head)](const TakePart& take) {
        write_export(*form, head, run->result, take);
    };
    return response;
}

HttpResponse pages::review_file(const Call& call)
{
    const auto id = number_from_path(call.values.at(0));
    const auto row = id ? call.room->cited(ReviewId{*id}, {}) : std::nullopt;
    if (!row)
        return pages::no_such_review(call);
    return single_file(call, "review-" + call.values.at(0), *row);
}

HttpResponse pages::quotation_file(const Call& call)
{
    const auto id = number_from_path(call.values.at(0));
    const auto page = number_from_path(call.values.at(1));
    const auto passage = passage_to_cite(call.request.parameters);
    const auto row = id && page && passage ? call.room->cited(ReviewId{*id}, passage) : std::nullopt;
    if (!row || row->page != static_cast<int>(*page))
        return problem(
            call.house.pages, call.request,
            {404,
             "There is no such passage on this page. Open the page of the review: what can be cited is "
             "listed at its end.",
             {}});
    return single_file(call, "review-" + call.values.at(0) + "-page-" + call.values.at(1), *row);
}

HttpResponse pages::search_feed(const Call& call)
{
    ReadSearch read = read_for_file(call);
    std::erase_if(read.complaints, [](const Complaint& complaint) { return complaint.parameter == "sort"; });
    if (!read.complaints.empty())
        return refused(call, read.complaints.front());
    SearchRequest request = read.request;
    request.in = ResultKind::Reviews;  // a feed tells of new reviews, whatever the page lists of them
    request.sort = SearchRequest{}.sort;
    request.filters.values.erase("kind");
    request.same.reset();
    const FeedHead head{site_of(call), address_at("/search.atom", request), address_of(request)};
    HttpResponse response =
        html_answer(atom_feed(call.room->newly_added(request, most_entries_of_feed), head));
    response.content_type = "application/atom+xml; charset=utf-8";
    return response;
}

HttpResponse service::opensearch(const Call& call)
{
    HttpResponse response;
    response.keep = Keep::Day;
    response.content_type = "application/opensearchdescription+xml; charset=utf-8";
    response.body = opensearch_description(site_of(call));
    return response;
}

}  // namespace throughline
