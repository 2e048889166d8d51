#include "indexer/extract/list_numbers.hpp"

#include <array>
#include <utility>

#include "core/text/clean.hpp"

namespace throughline {
namespace {

std::string letters(int number, char first)
{
    if (number > 0 && number <= 18278)  // zzz
        for (std::string text;; number = (number - 1) / 26) {
            if (number == 0)
                return text;
            text.insert(text.begin(), static_cast<char>(first + (number - 1) % 26));
        }
    return std::to_string(number);
}

std::string repeated_letters(int number, char first)
{
    if (number < 1 || number > 26 * 8)
        return std::to_string(number);
    const auto times = static_cast<std::size_t>(number - 1) / 26 + 1;
    return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool upper)
{
    constexpr std::array<std::pair<int, std::string_view>, 13> digits{{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
    if (number < 1 || number > 3999)
        return std::to_string(number);
    std::string text;
    for (const auto& [value, digit] : digits)
        for (; number >= value; number -= value)
            text += digit;
    if (upper)
        for (char& letter : text)
            letter = static_cast<char>(letter - 'a' + 'A');
    return text;
}

std::string ordinal(int number)
{
    const int tens = number % 100;
    const char* const ending = tens >= 11 && tens <= 13 ? "th"
                               : number % 10 == 1       ? "st"
                               : number % 10 == 2       ? "nd"
                               : number % 10 == 3       ? "rd"
                                                        : "th";
    return std::to_string(number) + ending;
}

}  // namespace

std::string printed_number(int number, NumberStyle style)
{
    switch (style) {
        case NumberStyle::None:
            return {};
        case NumberStyle::Decimal:
            return std::to_string(number);
        case NumberStyle::DecimalZero:
            return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
        case NumberStyle::LowerLetter:
            return letters(number, 'a');
        case NumberStyle::UpperLetter:
            return letters(number, 'A');
        case NumberStyle::LowerLetterRepeated:
            return repeated_letters(number, 'a');
        case NumberStyle::UpperLetterRepeated:
            return repeated_letters(number, 'A');
        case NumberStyle::LowerRoman:
            return roman(number, false);
        case NumberStyle::UpperRoman:
            return roman(number, true);
        case NumberStyle::Ordinal:
            return ordinal(number);
    }
    return {};
}

std::string printed_bullet(std::string_view character)
{
    std::string bullet = clean_line(character);
    if (bullet.empty())
        return "\u2022";
    return bullet == "o" ? "\u25E6" : bullet;  // Courier New's "o" stands for a hollow bullet
}

}  // namespace throughline
