// What an answer says of where and when it was given.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// "https://reviews.example", for addresses that leave the site: as it was set, else as the request names its
// host. Empty: the host cannot be read as one, and addresses stay relative.
[[nodiscard]] std::string public_address(const std::string& public_url, std::string_view host);

[[nodiscard]] std::string today();  // ISO 8601, UTC
[[nodiscard]] std::string now();    // with the time, to the second

}  // namespace throughline
