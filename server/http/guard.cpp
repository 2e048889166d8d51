#include "server/http/guard.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/text/ascii.hpp"

namespace throughline {
namespace {

struct Header {
    std::string name;  // lower case
    std::string_view value;
};

struct Head {
    std::string_view method;
    std::string_view target;
    std::string_view version;
    std::vector<Header> headers;
};

// RFC 9110, 5.6.2.
bool is_token(std::string_view text)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [&](char character) {
        return is_ascii_letter(character) || is_ascii_digit(character) ||
               marks.find(character) != std::string_view::npos;
    });
}

bool is_header_text(std::string_view text)
{
    return std::ranges::all_of(text, [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

bool is_number(std::string_view text)
{
    return !text.empty() &&
           std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

Refusal unreadable()
{
    return {400, "The request cannot be read as HTTP.", {}};
}

Refusal too_long_target(const GuardLimits& limits)
{
    return {414,
            "The address is too long: shorten it to " + std::to_string(limits.target_bytes) +
                " characters at most.",
            {}};
}

Refusal too_large_head()
{
    return {431,
            "The request has too many or too long headers: clear the cookies of this site and try again.",
            {}};
}

// The next line without its CRLF, which is taken off `head`. A line that ends otherwise could be read as one
// line by us and as two by a proxy.
std::optional<std::string_view> next_line(std::string_view& head)
{
    const std::size_t end = head.find("\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(end + 2);
    return line;
}

std::optional<Refusal> read_request_line(std::string_view line, const GuardLimits& limits, Head& head)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return unreadable();
    head.method = line.substr(0, first);
    head.target = line.substr(first + 1, last - first - 1);
    head.version = line.substr(last + 1);
    if (!is_token(head.method) || head.method.size() > 32 || head.target.find(' ') != std::string_view::npos)
        return unreadable();
    if (head.version != "HTTP/1.1" && head.version != "HTTP/1.0")
        return head.version.starts_with("HTTP/") ? Refusal{505, "Only HTTP/1.1 is spoken here.", {}}
                                                 : unreadable();
    if (head.target.size() > limits.target_bytes)
        return too_long_target(limits);
    return std::nullopt;
}

std::optional<Refusal> read_headers(std::string_view lines, const GuardLimits& limits, Head& head)
{
    for (;;) {
        const auto line = next_line(lines);
        if (!line)
            return unreadable();
        if (line->empty())
            return std::nullopt;
        if (line->size() > limits.header_bytes || head.headers.size() == limits.header_count)
            return too_large_head();
        const std::size_t colon = line->find(':');
        if (colon == std::string_view::npos || !is_token(line->substr(0, colon)) || !is_header_text(*line))
            return unreadable();
        head.headers.push_back({ascii_lower(line->substr(0, colon)), trimmed(line->substr(colon + 1))});
    }
}

std::size_t count_of(const Head& head, std::string_view name)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(head.headers, [&](const Header& header) { return header.name == name; }));
}

std::string_view value_of(const Head& head, std::string_view name)
{
    for (const Header& header : head.headers)
        if (header.name == name)
            return header.value;
    return {};
}

bool is_form(const Head& head)
{
    const std::string type = ascii_lower(value_of(head, "content-type"));
    const std::string_view name = std::string_view(type).substr(0, type.find(';'));
    return head.method == "POST" && count_of(head, "content-type") == 1 &&
           trimmed(name) == "application/x-www-form-urlencoded";
}

// Only a form that is posted has a body here. What claims to have another is not merely unneeded: where the
// body ends is what request smuggling is about, so whatever states it in an unusual way is refused with the
// connection.
std::optional<Refusal> refused_body(const Head& head, const GuardLimits& limits)
{
    if (count_of(head, "transfer-encoding") > 0)
        return Refusal{411, "Requests with a Transfer-Encoding are not accepted: send none.", {}};
    if (count_of(head, "content-encoding") > 0)
        return Refusal{415, "Requests with a Content-Encoding are not accepted: send none.", {}};
    if (count_of(head, "content-length") == 0)
        return std::nullopt;
    const std::string_view stated = value_of(head, "content-length");
    if (count_of(head, "content-length") > 1 || !is_number(stated))
        return Refusal{400, "The Content-Length of the request cannot be read: send one number, once.", {}};
    std::size_t length = 0;
    const auto [end, failure] = std::from_chars(stated.data(), stated.data() + stated.size(), length);
    if (failure != std::errc{} || length > limits.announced_body_bytes)
        return Refusal{413, "The request is too large: nothing here takes so much.", {}};
    if (is_form(head) && length > limits.form_bytes)
        return Refusal{
            413,
            "The text is too long: shorten it to " + std::to_string(limits.form_bytes) + " bytes at most.",
            {}};
    if (length > 0 && (head.method == "GET" || head.method == "HEAD"))
        return Refusal{400, "A " + std::string(head.method) + " request has no body: send none.", {}};
    return std::nullopt;
}

std::string_view without_port(std::string_view host)
{
    const std::size_t bracket = host.rfind(']');
    const std::size_t colon = host.rfind(':');
    const bool has_port = colon != std::string_view::npos &&
                          (bracket == std::string_view::npos ? host.find(':') == colon : colon > bracket);
    return has_port ? host.substr(0, colon) : host;
}

std::optional<Refusal> refused_host(const Head& head, const HostRule& rule)
{
    const std::size_t hosts = count_of(head, "host");
    if (hosts > 1 || (hosts == 0 && head.version == "HTTP/1.1"))
        return Refusal{400, "The request must name its Host, once.", {}};
    if (hosts == 0 || rule.any)
        return std::nullopt;
    const std::string name = ascii_lower(without_port(value_of(head, "host")));
    if (is_loopback_name(name) || std::ranges::find(rule.names, name) != rule.names.end())
        return std::nullopt;
    return Refusal{
        421,
        "This server does not answer to that name. Use http://127.0.0.1 with its port; if it stands "
        "behind a proxy, name the site with --name.",
        {}};
}

bool has_token(std::string_view list, std::string_view token)
{
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (ascii_lower(trimmed(list.substr(0, comma))) == token)
            return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

std::optional<Refusal> read_request(std::string_view text, const GuardLimits& limits, const HostRule& rule,
                                    HttpRequest& request)
{
    if (text.starts_with("\r\n"))  // RFC 9112, 2.2: an empty line before the request is passed over
        text.remove_prefix(2);
    Head head;
    const auto line = next_line(text);
    if (!line)
        return unreadable();
    auto unreadable_line = read_request_line(*line, limits, head);
    request.method = head.method;
    request.target = head.target;
    if (unreadable_line)
        return unreadable_line;
    auto target = parsed_target(head.target, limits.target);
    if (auto* read = std::get_if<Target>(&target)) {
        request.path = std::move(read->path);
        request.parameters = std::move(read->parameters);
    }
    if (auto refusal = read_headers(text, limits, head))
        return refusal;
    if (auto refusal = refused_body(head, limits))
        return refusal;
    if (auto refusal = refused_host(head, rule))
        return refusal;
    if (auto* refusal = std::get_if<Refusal>(&target))
        return *refusal;

    request.host = value_of(head, "host");
    request.accept_encoding = value_of(head, "accept-encoding");
    request.if_none_match = value_of(head, "if-none-match");
    request.takes_chunks = head.version == "HTTP/1.1";
    const std::string_view connection = value_of(head, "connection");
    const std::string_view length = value_of(head, "content-length");
    request.closes = has_token(connection, "close") ||
                     (head.version == "HTTP/1.0" && !has_token(connection, "keep-alive")) ||
                     length.find_first_not_of('0') != std::string_view::npos;  // a body is the last
    if (is_form(head) && !length.empty())
        std::from_chars(length.data(), length.data() + length.size(), request.form_bytes);
    return std::nullopt;
}

}  // namespace

HttpRequest guarded_request(std::string_view head, const GuardLimits& limits, const HostRule& rule)
{
    HttpRequest request;
    request.refusal = read_request(head, limits, rule, request);
    if (request.refusal)
        request.closes = true;
    return request;
}

HttpRequest overlong_request(std::string_view beginning, const GuardLimits& limits)
{
    const bool line_has_ended = beginning.find('\n') != std::string_view::npos;
    HttpRequest request;
    const std::size_t blank = beginning.find(' ');
    request.target = beginning.substr(blank == std::string_view::npos ? beginning.size() : blank + 1, 100);
    request.refusal = line_has_ended ? too_large_head() : too_long_target(limits);
    request.closes = true;
    return request;
}

bool is_loopback_name(std::string_view host)
{
    if (host == "localhost" || host == "[::1]" || host == "::1")
        return true;
    // A name may begin with "127." too ("127.evil.example"), so it must be four numbers.
    return host.starts_with("127.") && std::ranges::count(host, '.') == 3 && host.size() <= 15 &&
           host.find("..") == std::string_view::npos && host.back() != '.' &&
           host.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace throughline
