// A request as the guard let it through and the answer to it: what everything behind the HTTP library sees.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace throughline {

// In the order sent; a name may come several times.
using Parameters = std::vector<std::pair<std::string, std::string>>;

// Why a request goes no further. Its connection is closed after the answer.
struct Refusal {
    int status = 400;
    std::string message;    // what was wrong and how to mend it; plain text
    std::string parameter;  // the one at fault; may be empty
};

struct HttpRequest {
    std::string method = "GET";
    std::string target = "/";    // as sent, for caching; never for the log: it may hold a query
    std::string path = "/";      // decoded
    Parameters parameters;       // decoded
    Parameters form;             // of a POST of a form, decoded; never for the log
    std::size_t form_bytes = 0;  // of its body, which the guard lets through
    std::string host;
    std::string accept_encoding;
    std::string if_none_match;
    bool takes_chunks = true;  // HTTP/1.1
    bool closes = false;       // the client wants no further request on this connection, or shall have none
    std::optional<Refusal> refusal;
};

// How long an answer may be kept by the one who asked; nobody else may keep any of them.
enum class Keep {
    Never,       // no-store
    Revalidate,  // may be kept, but asked about each time (ETag)
    Day,         // files that change with a new version of the program
    Forever,     // files named by their content
};

// Takes the next part of a body. False: nobody takes any more of it.
using TakePart = std::function<bool(std::string_view)>;

struct HttpResponse {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body;
    // Makes a body that is too long to be held, part by part, in place of `body`; runs after the handler, is
    // not compressed. What it throws breaks the answer off, so that the client sees that its end is missing.
    std::function<void(const TakePart&)> body_maker;
    Keep keep = Keep::Never;
    std::string etag;  // with quotes; empty: none
    bool is_gzipped = false;
    std::vector<std::pair<std::string, std::string>> headers;  // of this answer alone: Allow, Retry-After
};

// The first value of a parameter; empty if there is none.
[[nodiscard]] inline std::string_view value_of(const Parameters& parameters, std::string_view name)
{
    for (const auto& [known, value] : parameters)
        if (known == name)
            return value;
    return {};
}

}  // namespace throughline
