#include "core/text/html.hpp"

namespace throughline {
namespace {

// Empty: the byte stands for itself.
std::string_view escape_of(char byte)
{
    switch (byte) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

void append_escaped(std::string& html, std::string_view text)
{
    std::size_t begin = 0;  // of what stays as it is
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view escaped = escape_of(text[at]);
        if (escaped.empty())
            continue;
        html.append(text, begin, at - begin);
        html += escaped;
        begin = at + 1;
    }
    html.append(text, begin);
}

std::string escaped_html(std::string_view text)
{
    std::string html;
    html.reserve(text.size() + text.size() / 16);
    append_escaped(html, text);
    return html;
}

}  // namespace throughline
