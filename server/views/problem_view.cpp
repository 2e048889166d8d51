// A page for what went wrong: a heading for each status, in the template's words, and the sentence for this
// case.
#include <array>
#include <utility>

#include "server/views/view.hpp"

namespace throughline {

Values problem_view(int status, const std::string& message)
{
    constexpr std::array<std::pair<int, const char*>, 8> known{{
        {400, "is_bad_request"},
        {404, "is_not_found"},
        {405, "is_wrong_method"},
        {413, "is_too_large"},
        {414, "is_too_long"},
        {429, "is_too_many"},
        {500, "is_our_fault"},
        {503, "is_not_ready"},
    }};
    Values values;
    bool is_known = false;
    for (const auto& [number, name] : known) {
        values[name] = Values(number == status);
        is_known = is_known || number == status;
    }
    if (!is_known)
        values[status < 500 ? "is_bad_request" : "is_our_fault"] = Values(true);
    put_unless_empty(values, "message", message);
    return values;
}

}  // namespace throughline
