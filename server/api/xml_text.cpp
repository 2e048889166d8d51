#include "server/api/xml_text.hpp"

#include "core/text/html.hpp"
#include "core/text/utf8.hpp"

namespace throughline::api {

std::string xml_escaped(std::string_view text)
{
    std::string fit;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, at);
        const bool is_allowed = letter == U'\t' || letter == U'\n' || letter == U'\r' ||
                                (letter >= 0x20 && letter != 0xfffe && letter != 0xffff);
        append_code_point(fit, is_allowed ? letter : U'\ufffd');
    }
    return escaped_html(fit);
}

std::string xml_element(std::string_view name, std::string_view text)
{
    if (text.empty())
        return {};
    const std::string tag(name);
    return "<" + tag + ">" + xml_escaped(text) + "</" + tag + ">\n";
}

}  // namespace throughline::api
