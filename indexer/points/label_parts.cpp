#include "indexer/points/label_parts.hpp"

#include <algorithm>
#include <cctype>

#include "core/text/letters.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::string_view number_words[] = {"one",    "two",    "three",    "four",     "five",
                                             "six",    "seven",  "eight",    "nine",     "ten",
                                             "eleven", "twelve", "thirteen", "fourteen", "fifteen"};
// The end of a number at `at`: "4", "4.2", "4a", "A", "iv", "One"; `at` itself if there is none.
std::size_t bare_number_end(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    // "A1", "B.2"
    if (end + 1 < text.size() && is_upper(text[end]) &&
        (is_digit(text[end + 1]) ||
         (text[end + 1] == '.' && end + 2 < text.size() && is_digit(text[end + 2]))))
        end += text[end + 1] == '.' ? std::size_t{2} : std::size_t{1};
    if (end < text.size() && is_digit(text[end])) {
        while (end < text.size() && (is_digit(text[end]) ||
                                     (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
        if (end < text.size() && is_lower(text[end]))
            ++end;
        return end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0 ? at : end;
    }
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0)
        ++end;
    const std::string_view word = text.substr(at, end - at);
    if ((word.size() == 1 && is_upper(word.front())) || is_roman(word))
        return end;
    const std::vector<Word> folded = words_of(word);
    return folded.size() == 1 &&
                   std::ranges::find(number_words, folded.front().folded) != std::end(number_words)
               ? end
               : at;
}

}  // namespace

bool is_roman(std::string_view text)
{
    return !text.empty() && text.size() <= 5 &&
           (text.find_first_not_of("ivx") == std::string_view::npos ||
            text.find_first_not_of("IVX") == std::string_view::npos);
}

std::size_t after_blanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n'))
        ++at;
    return at;
}

std::optional<std::size_t> after_separator(std::string_view text, std::size_t at)
{
    const std::size_t from = after_blanks(text, at);
    for (const std::string_view mark : {":", ".", ")", "|", "\u2013", "\u2014", "-"})
        if (text.substr(from).starts_with(mark) && (mark != "-" || from > at)) {
            const std::size_t end = from + mark.size();
            if (end == text.size() || text[end] == ' ' || text[end] == '\t' || mark == ":")
                return after_blanks(text, end);
        }
    return std::nullopt;
}

// "(a)", "(iii)" too. A bracket within a bracket is no number: who writes the report decides how many there
// are.
std::size_t number_end(std::string_view text, std::size_t at)
{
    if (at >= text.size() || text[at] != '(')
        return bare_number_end(text, at);
    const bool is_letter = at + 2 < text.size() && is_lower(text[at + 1]) && text[at + 2] == ')';
    const std::size_t end = is_letter ? at + 2 : bare_number_end(text, at + 1);
    return end > at + 1 && end < text.size() && text[end] == ')' ? end + 1 : at;
}

}  // namespace throughline
