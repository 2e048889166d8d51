// The headers of every answer, in this one place: what a browser may do with our pages, and how long it keeps
// them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/request.hpp"

namespace throughline {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] HeaderList headers_of(const HttpResponse&);

// The client has this version already: one of the tags of If-None-Match, or "*". Weak comparison, RFC
// 9110, 8.8.3.2.
[[nodiscard]] bool has_tag(std::string_view if_none_match, std::string_view etag);

}  // namespace throughline
