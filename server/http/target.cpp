#include "server/http/target.hpp"

#include <algorithm>
#include <optional>

#include "core/text/utf8.hpp"

namespace throughline {
namespace {

std::optional<unsigned> hex_digit(char character)
{
    if (character >= '0' && character <= '9')
        return static_cast<unsigned>(character - '0');
    if (character >= 'a' && character <= 'f')
        return static_cast<unsigned>(character - 'a') + 10;
    if (character >= 'A' && character <= 'F')
        return static_cast<unsigned>(character - 'A') + 10;
    return std::nullopt;
}

bool is_control(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7f;
}

// Addresses of ours have no empty, "." or ".." segments, so whoever sends one is after something else.
bool climbs(std::string_view path)
{
    if (path.find('\\') != std::string_view::npos)
        return true;
    std::size_t begin = 1;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view segment = path.substr(begin, end - begin);
        const bool is_last = end == path.size();
        if (segment == "." || segment == ".." || (segment.empty() && !is_last))
            return true;
        begin = end + 1;
    }
    return false;
}

std::variant<Parameters, Refusal> parsed_parameters(std::string_view query, const TargetLimits& limits)
{
    Parameters parameters;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty())
            continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        std::string name = repaired(percent_decoded(pair.substr(0, equals), true));
        std::string value = repaired(percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true));
        if (name.size() + value.size() > limits.parameter_bytes)
            return Refusal{414,
                           "This is too long: shorten it to " + std::to_string(limits.parameter_bytes) +
                               " characters at most.",
                           name.substr(0, 40)};
        parameters.emplace_back(std::move(name), std::move(value));
        if (parameters.size() > limits.parameters)
            return Refusal{
                400,
                "The address has too many parameters: " + std::to_string(limits.parameters) + " are allowed.",
                {}};
    }
    return parameters;
}

}  // namespace

std::string percent_decoded(std::string_view text, bool plus_is_blank)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size()) {
            const auto high = hex_digit(text[at + 1]);
            const auto low = hex_digit(text[at + 2]);
            if (high && low) {
                decoded += static_cast<char>(*high << 4U | *low);
                at += 2;
                continue;
            }
        }
        decoded += text[at] == '+' && plus_is_blank ? ' ' : text[at];
    }
    return decoded;
}

std::string repaired(std::string_view text)
{
    std::string fit;
    fit.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        append_code_point(fit,
                          code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0) ? U' ' : code_point);
    }
    return fit;
}

std::variant<Target, Refusal> parsed_target(std::string_view target, const TargetLimits& limits)
{
    if (target.empty() || target.front() != '/' || std::ranges::any_of(target, is_control))
        return Refusal{400, "The address of the request cannot be read.", {}};
    if (target.find("%00") != std::string_view::npos)
        return Refusal{400, "The address holds a NUL character: leave it out.", {}};

    const std::size_t question = std::min(target.find('?'), target.size());
    const std::string_view raw_path = target.substr(0, question);
    const std::string path = percent_decoded(raw_path, false);
    const bool has_encoded_slash = std::ranges::count(path, '/') != std::ranges::count(raw_path, '/');
    if (has_encoded_slash || climbs(path))
        return Refusal{
            400, "The address climbs out of its folder: use the addresses that the pages link to.", {}};

    auto parameters = parsed_parameters(target.substr(std::min(question + 1, target.size())), limits);
    if (auto* refusal = std::get_if<Refusal>(&parameters))
        return std::move(*refusal);
    return Target{repaired(path), std::move(std::get<Parameters>(parameters))};
}

std::variant<Parameters, Refusal> parsed_form(std::string_view body)
{
    constexpr TargetLimits limits{.parameters = 20, .parameter_bytes = 20'000};
    return parsed_parameters(body, limits);
}

}  // namespace throughline
