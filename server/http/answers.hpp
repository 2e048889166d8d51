// The forms that answers come in. For the handlers.
#pragma once

#include <string>

#include "server/http/request.hpp"

namespace throughline {

[[nodiscard]] inline HttpResponse html_answer(std::string body)
{
    HttpResponse response;
    response.body = std::move(body);
    response.keep = Keep::Revalidate;
    return response;
}

[[nodiscard]] inline HttpResponse json_answer(std::string body)
{
    HttpResponse response = html_answer(std::move(body));
    response.content_type = "application/json; charset=utf-8";
    return response;
}

[[nodiscard]] inline HttpResponse text_answer(std::string body)
{
    HttpResponse response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(body);
    return response;
}

// A file for a spreadsheet. It says when it was made, so it is made anew each time.
[[nodiscard]] inline HttpResponse csv_answer(std::string body, const std::string& file_name)
{
    HttpResponse response;
    response.content_type = "text/csv; charset=utf-8";
    response.body = std::move(body);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file_name + '"');
    return response;
}

}  // namespace throughline
