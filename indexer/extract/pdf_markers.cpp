#include "indexer/extract/pdf_markers.hpp"

#include <array>
#include <cstddef>

namespace throughline {
namespace {

constexpr std::array<std::string_view, 28> bullets{
    "\u2022", "\u25CF", "\u25AA", "\u25E6", "\u2023", "\u2043", "\u25A0", "\u25CB", "\u00B7", "\u27A2",
    "\u2713", "\u2714", "\u25BA", "\u25FC", "\u25FE", "\u25AB", "\u25A1", "\u2610", "\u2611", "\u2756",
    "\u2794", "\u2192", "\u2605", "\u2666", "\u25C6", "\uFFFD", "\u2013", "-",
};

bool is_digit_byte(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

bool is_letter_byte(char byte)
{
    return is_lower(byte) || (byte >= 'A' && byte <= 'Z');
}

bool is_roman(std::string_view text)
{
    return text.find_first_not_of("ivx") == std::string_view::npos;
}

std::size_t digits_at(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && is_digit_byte(text[at + count]))
        ++count;
    return count;
}

std::size_t letters_at(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && is_letter_byte(text[at + count]))
        ++count;
    return count;
}

// "1", "1.", "1)", "1.2", "1.2.", "1.2.3"
PrintedMarker number_marker(std::string_view text, std::size_t at)
{
    std::size_t digits = digits_at(text, at);
    if (digits == 0 || digits > 3)
        return {};
    at += digits;
    int parts = 1;
    while (at + 1 < text.size() && text[at] == '.' && (digits = digits_at(text, at + 1)) > 0 && digits <= 3) {
        at += 1 + digits;
        ++parts;
    }
    const bool is_closed = at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == ':');
    at += is_closed ? 1 : 0;
    if (parts > 1)
        return {MarkerKind::Decimal, at};
    return {is_closed ? MarkerKind::Number : MarkerKind::Bare, at};
}

// "a)", "b.", "iv)"
PrintedMarker letter_marker(std::string_view text, std::size_t at)
{
    const std::size_t letters = letters_at(text, at);
    const bool is_marker =
        letters == 1 || (letters > 1 && letters <= 5 && is_roman(text.substr(at, letters)));
    at += letters;
    if (!is_marker || at >= text.size() || (text[at] != ')' && text[at] != '.'))
        return {};
    return {MarkerKind::Letter, at + 1};
}

PrintedMarker unchecked_marker(std::string_view text)
{
    for (const std::string_view bullet : bullets)
        if (text.starts_with(bullet))
            return {MarkerKind::Bullet, bullet.size()};
    if (text.starts_with("o\t"))  // Courier's "o" is Word's second bullet
        return {MarkerKind::Bullet, 1};
    if (!text.starts_with('(')) {
        const PrintedMarker number = number_marker(text, 0);
        return number.kind == MarkerKind::None ? letter_marker(text, 0) : number;
    }
    const std::size_t close = text.find(')');
    if (close == std::string_view::npos)
        return {};
    const PrintedMarker number = number_marker(text, 1);
    if (number.size == close + 1)
        return {MarkerKind::Number, number.size};
    const PrintedMarker letter = letter_marker(text, 1);
    return letter.size == close + 1 ? letter : PrintedMarker{};
}

}  // namespace

PrintedMarker marker_of(std::string_view text)
{
    const PrintedMarker marker = unchecked_marker(text);
    const bool stands_apart =
        marker.size == text.size() || text[marker.size] == ' ' || text[marker.size] == '\t';
    return stands_apart ? marker : PrintedMarker{};
}

}  // namespace throughline
