// Compression of answers by libdeflate. Not by the HTTP library: Debian's prefers Brotli at its slowest, 178
// ms for 100 KB against 2 ms here.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

enum class Effort { Cheap, Best };  // per answer; once at start

// As a gzip file (RFC 1952).
[[nodiscard]] std::string gzipped(std::string_view bytes, Effort);

// Whether Accept-Encoding allows gzip: "gzip;q=0" does not, "*" does (RFC 9110, 12.5.3).
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

// Text in any form; pictures and fonts are compressed already.
[[nodiscard]] bool is_compressible(std::string_view content_type);

}  // namespace throughline
