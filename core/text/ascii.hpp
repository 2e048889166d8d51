// Bytes that need no Unicode: names in markup and headers, numbers, marks of the alphabet's first 128
// characters.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

[[nodiscard]] constexpr bool is_ascii_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

[[nodiscard]] constexpr bool is_ascii_letter(char byte)
{
    return is_ascii_capital(byte) || (byte >= 'a' && byte <= 'z');
}

[[nodiscard]] constexpr bool is_ascii_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

[[nodiscard]] constexpr bool is_ascii_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

[[nodiscard]] constexpr char ascii_lower(char byte)
{
    return is_ascii_capital(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
}

// Bytes beyond ASCII stay as they are.
[[nodiscard]] std::string ascii_lower(std::string_view text);

// Without `blanks` at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::string_view blanks = " \t");

}  // namespace throughline
