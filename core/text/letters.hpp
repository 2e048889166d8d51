// Letters and digits of ASCII, by which numbers and capitals of headings are told.
#pragma once

namespace throughline {

[[nodiscard]] constexpr bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

[[nodiscard]] constexpr bool is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

[[nodiscard]] constexpr bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

}  // namespace throughline
