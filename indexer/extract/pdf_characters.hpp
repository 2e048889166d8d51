// Kinds of characters that layout depends on.
#pragma once

namespace throughline {

[[nodiscard]] constexpr bool is_blank(char32_t character)
{
    return character == ' ' || character == '\t' || character == 0xA0 || character == '\n' ||
           character == '\r' || (character >= 0x2000 && character <= 0x200B) || character == 0x202F ||
           character == 0x3000;
}

[[nodiscard]] constexpr bool is_digit(char32_t character)
{
    return character >= '0' && character <= '9';
}

[[nodiscard]] constexpr bool is_letter(char32_t character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= 0xC0 && character < 0x2000 && character != 0xD7 && character != 0xF7);
}

// Letters of Hebrew, Arabic and their neighbours, which are written from right to left.
[[nodiscard]] constexpr bool is_right_to_left(char32_t character)
{
    return (character >= 0x590 && character <= 0x8FF) || (character >= 0xFB1D && character <= 0xFDFF) ||
           (character >= 0xFE70 && character <= 0xFEFC);
}

}  // namespace throughline
