#include "server/search/quotes.hpp"

#include <algorithm>

#include "core/text/sentences.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_context = 240;  // bytes on either side

bool is_blank(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\t';
}

// The text with each run of white space as one blank, and where each byte of it stood.
struct Folded {
    std::string text;
    std::vector<std::size_t> places;
};

Folded folded(std::string_view text)
{
    Folded result;
    result.places.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_blank(text[at]) && (result.text.empty() || result.text.back() == ' '))
            continue;
        result.text += is_blank(text[at]) ? ' ' : text[at];
        result.places.push_back(at);
    }
    return result;
}

std::string_view without_blanks_at_ends(std::string_view text)
{
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

// The end of a long text, from a word on.
std::string last_of(std::string_view text)
{
    if (text.size() <= most_context)
        return std::string(text);
    const std::size_t blank = text.find_first_of(" \n\t", text.size() - most_context);
    return "\u2026" + std::string(blank == std::string_view::npos ? "" : text.substr(blank));
}

std::string first_of(std::string_view text)
{
    if (text.size() <= most_context)
        return std::string(text);
    const std::size_t blank = text.find_last_of(" \n\t", most_context);
    return std::string(blank == std::string_view::npos ? "" : text.substr(0, blank + 1)) + "\u2026";
}

}  // namespace

std::optional<std::size_t> place_of_quote(std::string_view text, std::string_view quote)
{
    const Folded wanted = folded(without_blanks_at_ends(quote));
    if (wanted.text.empty())
        return std::nullopt;
    const Folded page = folded(text);
    const std::size_t at = page.text.find(wanted.text);
    return at == std::string::npos ? std::nullopt : std::optional(page.places[at]);
}

std::optional<std::size_t> passage_at(const std::vector<Passage>& passages, int page, std::size_t byte)
{
    const auto first = std::ranges::lower_bound(passages, page, {}, &Passage::page);
    const auto last = std::ranges::upper_bound(passages, page, {}, &Passage::page);
    if (first == last)
        return std::nullopt;
    const auto later = std::ranges::upper_bound(first, last, byte, {}, &Passage::begin);
    return static_cast<std::size_t>((later == first ? later : later - 1) - passages.begin());
}

// An empty line ends a sentence too: what stands before it is a heading or another paragraph.
QuoteInSentence quote_in_sentence(std::string_view text, std::size_t begin, std::size_t end)
{
    end = std::min(end, text.size());
    begin = std::min(begin, end);
    // What stands further off is cut in any case: a long passage, quoted a hundred times, is not read a
    // hundred times.
    const std::size_t near = begin - std::min(begin, 2 * most_context);
    text = text.substr(near, end + 2 * most_context - near);
    begin -= near;
    end -= near;
    std::size_t first = 0;
    std::size_t last = text.size();
    for (const std::size_t sentence_end : sentence_ends(text)) {
        if (sentence_end <= begin)
            first = sentence_end;
        if (sentence_end >= end) {
            last = sentence_end;
            break;
        }
    }
    constexpr std::string_view empty_line = "\n\n";
    if (const std::size_t line = text.substr(0, begin).rfind(empty_line); line != std::string_view::npos)
        first = std::max(first, line + empty_line.size());
    last = std::min(last, text.find(empty_line, end));
    std::string_view before = text.substr(first, begin - first);
    while (!before.empty() && is_blank(before.front()))
        before.remove_prefix(1);
    return {last_of(before), std::string(text.substr(begin, end - begin)),
            first_of(text.substr(end, last - end))};
}

}  // namespace throughline
