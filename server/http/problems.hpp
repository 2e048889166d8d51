// Answers that are not what was asked for: as a page for people, as JSON below /api/.
#pragma once

#include <exception>
#include <string>

#include "server/http/front_desk.hpp"
#include "server/http/request.hpp"

namespace throughline {

[[nodiscard]] HttpResponse problem(const Pages&, const HttpRequest&, const Refusal&);

// What an exception becomes: 503 for what is unavailable, 500 for the rest. Nothing of its text is told, only
// a number by which it can be found in the log.
[[nodiscard]] HttpResponse problem_of(const std::exception_ptr&, const Pages&, const HttpRequest&);

[[nodiscard]] bool is_api(const HttpRequest&);

}  // namespace throughline
