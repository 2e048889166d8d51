// The themes: the tree and each of them, as pages, as JSON and as files.
#include "server/api/json.hpp"
#include "server/http/answers.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/table_head.hpp"

namespace throughline {
namespace {

HttpResponse no_such_theme(const Call& call)
{
    const std::vector<Named> like = call.room->themes_like(call.values.at(0));
    HttpResponse response;
    response.status = 404;
    if (!is_api(call.request)) {
        response.body = call.house.pages.no_theme(call.values.at(0), like);
        return response;
    }
    std::string message = "There is no such theme. /api/v1/themes lists them.";
    for (const Named& one : like)
        message += (&one == &like.front() ? " Did you mean: " : ", ") + one.id;
    return problem(call.house.pages, call.request, {404, like.empty() ? message : message + "?", {}});
}

HttpResponse file_of_theme(const Call& call, const char* what,
                           std::string (*text_of)(const ThemeReading&, const TableHead&))
{
    const TableHead head = table_head(call);
    const auto reading = call.room->theme(call.values.at(0));
    if (!reading)
        return no_such_theme(call);
    return csv_answer(text_of(*reading, head), reading->theme.id + "-" + what + ".csv");
}

}  // namespace

HttpResponse pages::themes(const Call& call)
{
    return html_answer(call.house.pages.themes(call.room->themes()));
}

HttpResponse pages::theme(const Call& call)
{
    const auto reading = call.room->theme(call.values.at(0));
    return reading ? html_answer(call.house.pages.theme(*reading)) : no_such_theme(call);
}

HttpResponse pages::themes_file(const Call& call)
{
    const TableHead head = table_head(call);
    return csv_answer(themes_csv(call.room->themes(), head), "themes.csv");
}

HttpResponse pages::theme_years_file(const Call& call)
{
    return file_of_theme(call, "years", theme_years_csv);
}

HttpResponse pages::theme_passages_file(const Call& call)
{
    return file_of_theme(call, "passages", theme_passages_csv);
}

HttpResponse api::themes(const Call& call)
{
    return json_answer(themes_json(call.room->themes()));
}

HttpResponse api::theme(const Call& call)
{
    const auto reading = call.room->theme(call.values.at(0));
    return reading ? json_answer(theme_json(*reading)) : no_such_theme(call);
}

}  // namespace throughline
