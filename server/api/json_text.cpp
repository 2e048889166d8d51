#include "server/api/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "core/text/utf8.hpp"
#include "server/api/values.hpp"

namespace throughline::api {
namespace {

enum class JsonByte : unsigned char { Plain, Escaped, BeyondAscii };

constexpr std::array<JsonByte, 256> json_bytes = [] {
    std::array<JsonByte, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        if (byte < 0x20 || byte == '"' || byte == '\\')
            table[byte] = JsonByte::Escaped;
        else if (byte >= 0x80)
            table[byte] = JsonByte::BeyondAscii;
    return table;
}();

JsonByte kind_of(char byte)
{
    return json_bytes[static_cast<unsigned char>(byte)];
}

// Where the first byte from `at` on stands that is not plain; eight are looked at in one step ("Determine if
// a word has a byte less than n" and "has a zero byte", Bit Twiddling Hacks, S. E. Anderson).
std::size_t end_of_plain(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highs = ones * 0x80;
    const auto is_below = [](std::uint64_t bytes, unsigned char limit) {
        return (bytes - ones * limit) & ~bytes & highs;
    };
    for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if ((is_below(bytes, 0x20) | is_below(bytes ^ ones * '"', 1) | is_below(bytes ^ ones * '\\', 1) |
             (bytes & highs)) != 0)
            break;
    }
    while (at < text.size() && kind_of(text[at]) == JsonByte::Plain)
        ++at;
    return at;
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
    begin_value();
    written_ += '"';
    written_ += name;
    written_ += "\":";
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view text)
{
    begin_value();
    const std::size_t before = written_.size();
    bool is_ascii = true;
    written_ += '"';
    std::size_t begin = 0;
    for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at + 1)) {
        if (kind_of(text[at]) == JsonByte::BeyondAscii) {
            is_ascii = false;
            continue;
        }
        written_ += text.substr(begin, at - begin);
        add_escaped(text[at]);
        begin = at + 1;
    }
    written_ += text.substr(begin);
    written_ += '"';
    if (!is_ascii && !is_valid_utf8(text)) {
        written_.resize(before);
        written_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
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
