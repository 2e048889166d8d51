#include "server/http/public_address.hpp"

#include <fmt/chrono.h>

#include <ctime>

#include "core/text/web_address.hpp"

namespace throughline {

std::string public_address(const std::string& public_url, std::string_view host)
{
    if (!public_url.empty())
        return public_url;
    return web_origin("http://" + std::string(host)).value_or("");
}

std::string today()
{
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
}

std::string now()
{
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

}  // namespace throughline
