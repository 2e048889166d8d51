// Plain text made safe to stand in HTML, as content or as a quoted attribute.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

void append_escaped(std::string& html, std::string_view text);
[[nodiscard]] std::string escaped_html(std::string_view text);

}  // namespace throughline
