#include "core/text/html.hpp"

namespace throughline {

void append_escaped(std::string& html, std::string_view text)
{
    for (const char byte : text) {
        switch (byte) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            default:
                html += byte;
        }
    }
}

std::string escaped_html(std::string_view text)
{
    std::string html;
    html.reserve(text.size() + text.size() / 16);
    append_escaped(html, text);
    return html;
}

}  // namespace throughline
