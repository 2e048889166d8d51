#include "core/text/web_address.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"

namespace throughline {
namespace {

bool is_port(std::string_view text)
{
    if (text.empty() || text.size() > 5 || !std::ranges::all_of(text, is_ascii_digit))
        return false;
    int number = 0;
    for (const char digit : text)
        number = number * 10 + (digit - '0');
    return number > 0 && number <= 65535;
}

bool is_name(std::string_view text)
{
    return !text.empty() && text.size() <= 253 && text.front() != '.' &&
           text.find("..") == std::string_view::npos && std::ranges::all_of(text, [](char c) {
               return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.';
           });
}

bool is_address_in_brackets(std::string_view text)
{
    return text.size() > 3 && text.starts_with('[') && text.ends_with(']') &&
           text.substr(1, text.size() - 2).find_first_not_of("0123456789abcdefABCDEF:.") ==
               std::string_view::npos;
}

std::string_view without_scheme(std::string_view text)
{
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme))
            return text.substr(scheme.size());
    return {};
}

}  // namespace

bool is_host_and_port(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    const bool has_port = colon != std::string_view::npos && !text.ends_with(']');
    const std::string_view host = has_port ? text.substr(0, colon) : text;
    return (is_name(host) || is_address_in_brackets(host)) && (!has_port || is_port(text.substr(colon + 1)));
}

std::optional<std::string> web_origin(std::string_view text)
{
    if (text.ends_with('/'))
        text.remove_suffix(1);
    if (!is_host_and_port(without_scheme(text)))
        return std::nullopt;
    return ascii_lower(text);
}

bool is_web_address(std::string_view text)
{
    const std::string_view rest = without_scheme(text);
    const std::string_view host = rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
    return is_host_and_port(host) && std::ranges::all_of(rest, [](char c) {
               constexpr std::string_view unfit = " \"'<>{}[]|\\^`";
               const auto byte = static_cast<unsigned char>(c);
               return byte > 0x20 && byte != 0x7f && unfit.find(c) == std::string_view::npos;
           });
}

}  // namespace throughline
