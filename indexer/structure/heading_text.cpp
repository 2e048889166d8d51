#include "indexer/structure/heading_text.hpp"

#include <algorithm>
#include <array>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::array captions{"table", "figure", "chart", "graph", "diagram",
                              "map",   "image",  "tabl",  "ffigur"};

constexpr std::size_t most_words_of_a_heading = 32;
constexpr std::size_t most_words_before_a_stop = 5;  // "Key practice episodes."
constexpr std::size_t most_words_with_a_label = 60;  // findings may be whole sentences

bool is_year(std::string_view text)
{
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           std::ranges::all_of(text, is_digit);
}

// Of a person, a page or an office.
bool is_address(std::string_view text)
{
    constexpr std::array<std::string_view, 6> marks{"@", "www.", "http", "Tel:", "Telephone:", "ISBN"};
    return std::ranges::any_of(
        marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

// "4 in 10", "62% of children": a number set large, with the words that belong to it.
bool is_figure(std::string_view text, const HeadingNumber& number, std::size_t words)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789,."), text.size());
    if (digits == 0 || digits > 3 || number.is_stated() || words > 6)
        return false;
    const std::size_t next = std::min(text.find_first_not_of(" %", digits), text.size());
    return next == text.size() || is_lower(text[next]);
}

}  // namespace

std::string folded_heading(std::string_view heading)
{
    std::string folded;
    WordReader reader(heading);
    for (Word word; reader.next(word);)
        folded += (folded.empty() ? "" : " ") + word.folded;
    return folded;
}

bool is_asking(std::string_view text)
{
    constexpr std::array<std::string_view, 5> asks{" should", " must", " to ensure", ": That ", ". That "};
    return std::ranges::any_of(
        asks, [&](std::string_view ask) { return text.find(ask) != std::string_view::npos; });
}

bool is_caption(std::string_view text)
{
    WordReader reader(cut_to(text, 40));
    Word word;
    if (!reader.next(word) || std::ranges::find(captions, word.folded) == captions.end())
        return false;
    return reader.next(word) && (is_digit(word.folded.front()) || word.folded.size() == 1);
}

bool is_in_capitals(std::string_view text)
{
    std::size_t capitals = 0;
    for (const char byte : text) {
        if (is_lower(byte))
            return false;
        capitals += is_upper(byte) ? 1U : 0U;
    }
    return capitals >= 8;
}

bool can_be_heading(std::string_view text)
{
    if (text.size() < 2 || text.size() > 500 || is_caption(text))
        return false;
    const HeadingNumber number = heading_number(text);
    const std::string_view words = text.substr(number.length);
    const std::size_t count = count_words(text);
    if (count == 0 || count > (number.label.empty() ? most_words_of_a_heading : most_words_with_a_label))
        return false;
    const bool has_letters =
        std::ranges::any_of(text, [](char byte) { return is_upper(byte) || is_lower(byte) || byte < 0; });
    if (!has_letters)
        return number.parts.size() >= 2 || is_year(text);
    if (is_figure(text, number, count))
        return false;
    if (is_address(text) || (text.starts_with("Page ") && text.size() > 5 && is_digit(text[5])))
        return false;
    const bool begins_low = !words.empty() && is_lower(words.front());
    if (begins_low && number.label.empty())
        return false;
    // Words of somebody, set large.
    if (words.size() > 1 && words.front() == '"' && words.find('"', 1) >= words.size() - 2 && count > 3)
        return false;
    const char last = text.back();
    if (last == ',' || last == ';' || text.find("....") != std::string_view::npos)
        return false;
    if (last == ':' && count > 4 && !number.is_stated())
        return false;
    return last != '.' || count < most_words_before_a_stop || !number.label.empty();
}

}  // namespace throughline
