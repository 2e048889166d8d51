// What stands after the host in an address: "/search?q=two+words" as a path and parameters.
//
// The library's own reading of it is not used: 0.11.4 loses all but the end of `x=1=2` and refuses a second
// "?".
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "server/http/request.hpp"

namespace throughline {

struct Target {
    std::string path;
    Parameters parameters;
};

struct TargetLimits {
    std::size_t parameters = 100;
    std::size_t parameter_bytes = 8192;  // name and value, decoded: more than a query may have
};

// Bytes for "%41"; a "%" that is none of these stays as it is. `plus_is_blank`: as HTML forms send it.
[[nodiscard]] std::string percent_decoded(std::string_view text, bool plus_is_blank);

// Text that is fit to be shown: valid UTF-8 (what is broken becomes U+FFFD), each control character a blank.
[[nodiscard]] std::string repaired(std::string_view text);

// Refused are: no "/" at the front, control characters, NUL however written, a path that climbs ("..", "//",
// backslash, encoded slash), too many or too long parameters.
[[nodiscard]] std::variant<Target, Refusal> parsed_target(std::string_view target, const TargetLimits& = {});

// The body of a form, as browsers send it: application/x-www-form-urlencoded.
[[nodiscard]] std::variant<Parameters, Refusal> parsed_form(std::string_view body);

}  // namespace throughline
