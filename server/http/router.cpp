#include "server/http/router.hpp"

#include <algorithm>
#include <charconv>

namespace throughline {
namespace {

std::string_view first_segment(std::string_view path)
{
    return path.substr(0, std::min(path.find('/'), path.size()));
}

}  // namespace

std::optional<PathValues> matched(std::string_view pattern, std::string_view path)
{
    PathValues values;
    while (pattern.starts_with('/') && path.starts_with('/')) {
        pattern.remove_prefix(1);
        path.remove_prefix(1);
        const std::string_view wanted = first_segment(pattern);
        const std::string_view given = first_segment(path);
        if (wanted.ends_with("*}")) {
            values.emplace_back(path);
            return path.empty() ? std::nullopt : std::optional(values);
        }
        const bool is_name = wanted.starts_with('{');
        const std::string_view ending = is_name ? wanted.substr(wanted.find('}') + 1) : std::string_view{};
        if (is_name ? given.size() <= ending.size() || !given.ends_with(ending) : given != wanted)
            return std::nullopt;
        if (is_name)
            values.emplace_back(given.substr(0, given.size() - ending.size()));
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
    }
    return pattern.empty() && path.empty() ? std::optional(values) : std::nullopt;
}

std::optional<std::uint32_t> number_from_path(std::string_view text)
{
    if (text.empty() || text.size() > 9 || text.front() == '0' ||
        text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace throughline
