#include "indexer/extract/text_lines.hpp"

#include <algorithm>
#include <array>

#include "core/text/clean.hpp"

namespace throughline {
namespace {

bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

std::size_t bullet_size(std::string_view line)
{
    static constexpr std::array<std::string_view, 10> bullets{
        "-", "*", "+", "\u2022", "\u2013", "\u25E6", "\u25AA", "\u25CF", "\u25A0", "\u00B7"};
    for (const std::string_view bullet : bullets)
        if (line.starts_with(bullet) && line.size() > bullet.size() && line[bullet.size()] == ' ')
            return bullet.size();
    return 0;
}

// "12.", "3.2", "3.2.", "4)", "(4)", "(a)", "a)", "iv)": its size, or 0. A plain "12" is no marker.
std::size_t number_size(std::string_view line)
{
    const bool is_bracketed = line.starts_with('(');
    std::size_t at = is_bracketed ? 1 : 0;
    const std::size_t first = at;
    if (at < line.size() && is_digit(line[at])) {
        int dots = 0;
        while (at < line.size() &&
               (is_digit(line[at]) || (line[at] == '.' && at > first && line[at - 1] != '.'))) {
            dots += line[at] == '.' ? 1 : 0;
            ++at;
        }
        const std::size_t digits = std::min(line.find_first_not_of("0123456789", first), at) - first;
        if (digits > 3 || at - first > 12)
            return 0;
        if (!is_bracketed && dots > 0)
            return at;
    } else {
        while (at < line.size() && is_lower(line[at]) && at - first < 5)
            ++at;
        const std::string_view letters = line.substr(first, at - first);
        const bool is_roman = letters.find_first_not_of("ivx") == std::string_view::npos;
        if (letters.empty() || (letters.size() > 1 && !is_roman))
            return 0;
    }
    return at < line.size() && line[at] == ')' ? at + 1 : 0;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        const bool is_pair = text.substr(end, 2) == "\r\n";
        text.remove_prefix(std::min(end + (is_pair ? 2 : 1), text.size()));
    }
    return lines;
}

std::vector<std::string_view> pages_of(std::string_view text)
{
    std::vector<std::string_view> pages;
    for (;;) {
        const std::size_t end = text.find('\f');
        pages.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return pages;
        text.remove_prefix(end + 1);
        if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
            return pages;  // the form feed ended the last page
    }
}

bool is_blank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

void join_line(std::string& text, std::string_view line)
{
    const std::string_view next = trimmed(line);
    if (text.empty() || next.empty() || text.back() != '-') {  // the common case, without a copy of `text`
        if (!text.empty() && !next.empty())
            text += ' ';
        text += next;
        return;
    }
    // The last word, unless it is no word of any language.
    constexpr std::size_t longest_word = 64;
    const std::size_t tail = text.size() > longest_word ? text.size() - longest_word : 0;
    const std::size_t blank = text.find(' ', tail) == std::string::npos ? std::string::npos : text.rfind(' ');
    const std::size_t word = blank == std::string::npos ? tail : blank + 1;
    const std::string joined = joined_lines(text.substr(word), std::string(next));
    text.replace(word, std::string::npos, joined);
}

std::vector<std::string> paragraphs_of(std::string_view text)
{
    std::vector<std::string> paragraphs;
    bool is_open = false;
    for (const std::string_view line : lines_of(text)) {
        if (is_blank(line)) {
            is_open = false;
            continue;
        }
        if (!is_open)
            paragraphs.emplace_back();
        is_open = true;
        join_line(paragraphs.back(), line);
    }
    return paragraphs;
}

std::optional<ItemStart> item_start(std::string_view line)
{
    line = trimmed(line);
    const std::size_t bullet = bullet_size(line);
    const std::size_t size = bullet > 0 ? bullet : number_size(line);
    if (size == 0 || size >= line.size() || (line[size] != ' ' && line[size] != '\t'))
        return std::nullopt;
    const std::string_view text = trimmed(line.substr(size));
    if (text.empty())
        return std::nullopt;
    const std::string_view marker = line.substr(0, size);
    const bool is_typed_bullet = marker == "-" || marker == "*" || marker == "+";
    return ItemStart{is_typed_bullet ? "\u2022" : std::string(marker), text};
}

}  // namespace throughline
