// The guard: reads the head of a request before the HTTP library does and refuses whatever could mean two
// things.
//
//   GET /search?q=hidden+men HTTP/1.1\r\n     request line
//   Host: 127.0.0.1:8080\r\n                  headers, of which only a few are ever looked at
//   \r\n                                      end of the head
//
// A body is let through only where it can be read in one way: a POST of a form, with its length, once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/request.hpp"
#include "server/http/target.hpp"

namespace throughline {

struct GuardLimits {
    std::size_t head_bytes = 16384;
    std::size_t target_bytes = 6000;
    std::size_t header_count = 64;
    std::size_t header_bytes = 8192;                          // of one header
    std::size_t announced_body_bytes = std::size_t{1} << 20;  // of a body that is refused anyway: 413 above
    std::size_t form_bytes = 65536;                           // of a form that is posted
    TargetLimits target;
};

// Which names the server answers to. A page of another site that has its own name point to 127.0.0.1 (DNS
// rebinding) could otherwise read everything that a browser on this machine may read.
struct HostRule {
    bool any = false;                // listening on the network: a proxy or the address itself decides
    std::vector<std::string> names;  // besides the loopback names; lower case, without port
};

// A request that may be answered, or one with its `refusal` set. `head` is everything up to and with the
// empty line. Never throws on any bytes.
[[nodiscard]] HttpRequest guarded_request(std::string_view head, const GuardLimits&, const HostRule&);

// The refusal for a head that grew beyond the limit before its end was seen.
[[nodiscard]] HttpRequest overlong_request(std::string_view beginning, const GuardLimits&);

// "localhost", "127.0.0.1", "127.8.9.1", "[::1]", "::1".
[[nodiscard]] bool is_loopback_name(std::string_view host);

}  // namespace throughline
