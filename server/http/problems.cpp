#include "server/http/problems.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <array>
#include <random>

#include "server/api/json.hpp"
#include "server/search/not_held.hpp"
#include "server/search/too_much_work.hpp"

namespace throughline {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 13> codes{{
    {400, "bad_request"},
    {404, "not_found"},
    {405, "method_not_allowed"},
    {408, "too_slow"},
    {411, "length_required"},
    {413, "too_large"},
    {414, "too_long"},
    {415, "unsupported_encoding"},
    {421, "wrong_host"},
    {429, "too_many_requests"},
    {431, "too_large"},
    {503, "unavailable"},
    {505, "unsupported_version"},
}};

std::string_view code_of(const Refusal& refusal)
{
    if (refusal.status == 400 && !refusal.parameter.empty())
        return refusal.parameter == "q" ? "bad_query" : "bad_parameter";
    for (const auto& [status, code] : codes)
        if (status == refusal.status)
            return code;
    return "internal_error";
}

std::string new_incident()
{
    return fmt::format("{:08x}", std::random_device{}());
}

// The path is one of our patterns' at most; the query never goes to the log.
void log_incident(const std::string& incident, const HttpRequest& request, std::string_view what)
{
    spdlog::error("incident {}: {} {}: {}", incident, request.method, request.path, what);
}

}  // namespace

bool is_api(const HttpRequest& request)
{
    return request.target.starts_with("/api/");
}

HttpResponse problem(const Pages& pages, const HttpRequest& request, const Refusal& refusal)
{
    HttpResponse response;
    response.status = refusal.status;
    if (is_api(request)) {
        response.content_type = "application/json; charset=utf-8";
        response.body = error_json(code_of(refusal), refusal.message, refusal.parameter);
    } else {
        response.body = pages.problem(refusal.status, refusal.message);
    }
    if (refusal.status == 503)
        response.headers.emplace_back("Retry-After", "5");
    return response;
}

HttpResponse problem_of(const std::exception_ptr& exception, const Pages& pages, const HttpRequest& request)
{
    const std::string incident = new_incident();
    try {
        std::rethrow_exception(exception);
    } catch (const NotHeld& error) {
        return problem(pages, request, {404, error.what(), error.parameter()});
    } catch (const Unavailable& error) {
        log_incident(incident, request, error.what());
        return problem(pages, request, {503, error.what(), {}});
    } catch (const TooMuchWork& error) {
        return problem(pages, request, {400, error.what(), "q"});
    } catch (const Error& error) {
        log_incident(incident, request, error.what());
        return problem(
            pages, request,
            {503,
             "The collection cannot be read at the moment. Try again in a few minutes; if it stays "
             "so, tell whoever runs this site and name incident " +
                 incident + ".",
             {}});
    } catch (const std::exception& error) {
        log_incident(incident, request, error.what());
    } catch (...) {
        log_incident(incident, request, "an exception of an unknown type");
    }
    return problem(
        pages, request,
        {500,
         "Something went wrong here. Try again; if it stays so, tell whoever runs this site and name "
         "incident " +
             incident + ".",
         {}});
}

}  // namespace throughline
