// Parts of web addresses that come from outside, parsed before they stand in an address of ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline {

// "reviews.example", "127.0.0.1:8080", "[::1]:8080": a host and perhaps a port, and nothing else.
[[nodiscard]] bool is_host_and_port(std::string_view text);

// "https://Reviews.Example/" -> "https://reviews.example": scheme (http or https), host and perhaps a port.
// Nothing: the text is no such address, or says more than that.
[[nodiscard]] std::optional<std::string> web_origin(std::string_view text);

// An address that a reader can open, http or https, without blanks, quotes, brackets or control characters.
[[nodiscard]] bool is_web_address(std::string_view text);

}  // namespace throughline
