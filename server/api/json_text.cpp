#include "server/api/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text/utf8.hpp"
#include "server/api/values.hpp"

namespace throughline::api {
namespace {

bool is_plain(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 && byte != '"' && byte != '\\';
}

}  // namespace

void JsonText::begin_value()
{
    if (needs_comma_)
        written_ += ',';
    needs_comma_ = true;
}

JsonText& JsonText::open(char bracket)
{
    begin_value();
    written_ += bracket;
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket)
{
    written_ += bracket;
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::name(std::string_view name)
{
    text(name);
    written_ += ':';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view text)
{
    if (!is_valid_utf8(text))
        return json(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
    begin_value();
    written_ += '"';
    while (!text.empty()) {
        const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, is_plain) - text.begin());
        written_ += text.substr(0, end);
        if (end < text.size())
            add_escaped(text[end]);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    written_ += '"';
    return *this;
}

void JsonText::add_escaped(char byte)
{
    switch (byte) {
        case '"':
        case '\\':
            written_ += '\\';
            written_ += byte;
            return;
        case '\n':
            written_ += "\\n";
            return;
        case '\t':
            written_ += "\\t";
            return;
        default: {
            constexpr std::string_view digits = "0123456789abcdef";
            const auto value = static_cast<unsigned char>(byte);
            written_ += "\\u00";
            written_ += digits[value >> 4U];
            written_ += digits[value & 0xfU];
        }
    }
}

JsonText& JsonText::text_or_null(std::string_view value)
{
    return value.empty() ? null() : text(value);
}

JsonText& JsonText::number(std::size_t value)
{
    begin_value();
    written_ += std::to_string(value);
    return *this;
}

JsonText& JsonText::real(double value)
{
    begin_value();
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    const std::string_view shortest(digits.data(), static_cast<std::size_t>(end - digits.data()));
    written_ += shortest;
    if (shortest.find_first_of(".e") == std::string_view::npos)
        written_ += ".0";
    return *this;
}

JsonText& JsonText::truth(bool value)
{
    return json(value ? "true" : "false");
}

JsonText& JsonText::null()
{
    return json("null");
}

JsonText& JsonText::json(std::string_view value)
{
    begin_value();
    written_ += value;
    return *this;
}

}  // namespace throughline::api
