#include "server/http/front_desk.hpp"

#include <optional>
#include <utility>

#include "server/http/compression.hpp"
#include "server/http/headers.hpp"
#include "server/http/problems.hpp"
#include "server/http/public_address.hpp"
#include "server/http/routes.hpp"
#include "server/search/too_much_work.hpp"

namespace throughline {
namespace {

constexpr std::size_t worth_compressing = 1024;  // bytes
constexpr std::chrono::seconds patience{10};     // for a room
constexpr std::chrono::seconds heavy_patience{10};
constexpr std::size_t most_exports = 4;  // files that are taken at one time
constexpr std::chrono::seconds export_patience{2};

struct Found {
    const Route* route = nullptr;  // null: no such address
    PathValues values;
};

Found route_of(const std::string& path)
{
    for (const Route& route : routes())
        if (auto values = matched(route.pattern, path))
            return {&route, std::move(*values)};
    return {};
}

// The same address gives the same answer as long as neither the collection nor the program's pages change,
// nor the day, which stands in citations and on paper.
std::string tag_of(const HttpRequest& request, const House& house, const std::string& version)
{
    return "W/\"" + version + '-' + house.fingerprint.substr(0, 8) + '-' +
           fingerprint_of(public_address(house.public_url, request.host) + request.target + today()) + '"';
}

HttpResponse not_modified(const std::string& etag)
{
    HttpResponse response;
    response.status = 304;
    response.keep = Keep::Revalidate;
    response.etag = etag;
    return response;
}

HttpResponse answer_from(ReadingRoom& room, const Found& found, const HttpRequest& request, House& house)
{
    if (request.method == "POST")  // an answer to this form alone: nobody keeps it
        return found.route->handler({request, found.values, house, &room});
    const std::string etag = tag_of(request, house, room.version());
    if (has_tag(request.if_none_match, etag))
        return not_modified(etag);
    HttpResponse response = found.route->handler({request, found.values, house, &room});
    if (response.status == 200 && response.keep != Keep::Never) {
        response.keep = Keep::Revalidate;
        response.etag = etag;
    }
    return response;
}

// Nothing: it is too much work for the rooms of all, and was not begun. The room is as good as before.
std::optional<HttpResponse> light_answer(const Found& found, const HttpRequest& request, House& house)
{
    auto room = house.rooms.borrow();
    try {
        return answer_from(*room, found, request, house);
    } catch (const TooMuchWork&) {
        return std::nullopt;
    }
}

HttpResponse answer_of_collection(const Found& found, const HttpRequest& request, House& house)
{
    if (auto answer = light_answer(found, request, house))
        return std::move(*answer);
    auto room = house.heavy_rooms.borrow();
    return answer_from(*room, found, request, house);
}

HttpResponse answer_of(const Found& found, const HttpRequest& request, House& house)
{
    if (request.refusal)
        return problem(house.pages, request, *request.refusal);
    if (found.route == nullptr)
        return problem(house.pages, request,
                       {404, "There is nothing at this address. Check it, or search for what you need.", {}});
    const bool is_posted = request.method == "POST" && found.route->takes_form;
    if (request.method != "GET" && request.method != "HEAD" && !is_posted) {
        const bool takes_form = found.route->takes_form;
        HttpResponse response = problem(
            house.pages, request,
            {405,
             takes_form ? "Send a form to this address, or read it." : "This address can only be read (GET).",
             {}});
        response.headers.emplace_back("Allow", takes_form ? "GET, HEAD, POST" : "GET, HEAD");
        return response;
    }
    if (found.route->asks_collection)
        return answer_of_collection(found, request, house);
    return found.route->handler({request, found.values, house, nullptr});
}

void compress(const HttpRequest& request, HttpResponse& response)
{
    if (response.is_gzipped || response.body.size() < worth_compressing ||
        !is_compressible(response.content_type) || !accepts_gzip(request.accept_encoding))
        return;
    response.body = gzipped(response.body, Effort::Cheap);
    response.is_gzipped = true;
}

HttpResponse last_resort()
{
    HttpResponse response;
    response.status = 500;
    response.content_type = "text/plain; charset=utf-8";
    response.body = "Something went wrong here. Try again.\n";
    return response;
}

}  // namespace

House::House(const HouseOptions& options)
    : assets(options.assets),
      pages(options.templates,
            {options.contact, assets.address_of("throughline.css"), assets.address_of("throughline.js")}),
      collection(std::make_shared<Collection>(options.data, options.vocabulary)),
      fingerprint(fingerprint_of(fingerprint_of_folder(options.templates) + assets.fingerprint() +
                                 collection->vocabulary_version() +
                                 fingerprint_of_folder(options.vocabulary) + options.contact)),
      public_url(options.public_url),
      rooms(options.rooms, patience,
            [shared = collection, most = options.heavy_from] { return ReadingRoom(shared, most); }),
      export_rooms(
          most_exports, export_patience,
          [shared = collection, most = options.too_heavy_from] { return ReadingRoom(shared, most); }),
      pictures(options.worker),
      heavy_rooms(
          options.heavy_rooms, heavy_patience,
          [shared = collection, most = options.too_heavy_from] { return ReadingRoom(shared, most); },
          options.most_heavy_waiting)
{
}

// The one place where whatever was thrown becomes an answer; no exception may reach the HTTP library.
HttpResponse FrontDesk::answer(const HttpRequest& request) noexcept
{
    const auto began = Metrics::Clock::now();
    try {
        const Found found = route_of(request.path);
        HttpResponse response;
        try {
            response = answer_of(found, request, house_);
        } catch (...) {
            response = problem_of(std::current_exception(), house_.pages, request);
        }
        compress(request, response);
        const bool is_known = found.route != nullptr && !request.refusal;
        house_.metrics.count(is_known ? found.route->pattern : "none", response.status,
                             Metrics::Clock::now() - began);
        return response;
    } catch (...) {
        return last_resort();
    }
}

void FrontDesk::read_ahead() const noexcept
try {
    ReadingRoom room(house_.collection);
    SearchRequest all;
    all.in =
        ResultKind::Recommendations;  // not passages: the first reader of those waits until they are compared
    static_cast<void>(room.search(all));
} catch (...) {  // NOLINT(bugprone-empty-catch): see the header
}

}  // namespace throughline
