// Text as it may stand in XML, between tags and in quoted attributes.
#pragma once

#include <string>
#include <string_view>

namespace throughline::api {

// Characters that XML 1.0 does not allow, however written, become U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

// "<name>text</name>\n"; nothing where there is no text.
[[nodiscard]] std::string xml_element(std::string_view name, std::string_view text);

}  // namespace throughline::api
