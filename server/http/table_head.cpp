#include "server/http/table_head.hpp"

#include "server/http/public_address.hpp"

namespace throughline {

std::string site_of(const Call& call)
{
    return public_address(call.house.public_url, call.request.host);
}

AskedFrom asked_from(const Call& call)
{
    return {site_of(call), today()};
}

std::optional<std::size_t> passage_to_cite(const Parameters& parameters)
{
    const std::string_view typed = value_of(parameters, "cite");
    if (typed == "p0")  // the first; numbers in paths begin with 1
        return 0;
    return typed.starts_with('p') ? number_from_path(typed.substr(1)) : std::nullopt;
}

TableHead table_head(const Call& call)
{
    return {call.room->version(), now(), site_of(call)};
}

}  // namespace throughline
