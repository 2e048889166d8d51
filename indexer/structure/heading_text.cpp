#include "indexer/structure/heading_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::array labels{
    "key line of enquiry",
    "key practice episode",
    "line of enquiry",
    "key learning point",
    "practice theme",
    "key finding",
    "key theme",
    "learning point",
    "practice episode",
    "key episode",
    "finding",
    "theme",
    "recommendation",
    "lesson",
    "chapter",
    "part",
    "section",
    "appendix",
    "annex",
    "annexe",
    "episode",
    "phase",
    "stage",
    "period",
    "question",
    "learning",
    "issue",
    "action",
    "priority",
    "canfyddiad",
    "thema",
    "argymhelliad",
    "pennod",
    "rhan",
    "atodiad",
};
constexpr std::array number_words{"one",   "two",   "three", "four", "five",   "six",
                                  "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
constexpr std::array captions{"table", "figure", "chart", "graph", "diagram",
                              "map",   "image",  "tabl",  "ffigur"};

constexpr std::size_t most_words_of_a_heading = 32;
constexpr std::size_t most_words_before_a_stop = 5;  // "Key practice episodes."
constexpr std::size_t most_words_with_a_label = 60;  // findings may be whole sentences

bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

std::size_t past(std::string_view text, std::size_t at, std::string_view any_of)
{
    return std::min(text.find_first_not_of(any_of, at), text.size());
}

std::optional<int> small_number(std::string_view text, std::size_t& at)
{
    const std::size_t begin = at;
    int value = 0;
    while (at < text.size() && is_digit(text[at]) && at - begin < 4)
        value = value * 10 + (text[at++] - '0');
    if (at == begin || at - begin > 3)
        return std::nullopt;
    return value;
}

// "5", "5.2.1", "5A", "E", "E1" at `at`, which moves past it. Nothing: no number stands there.
std::vector<int> number_parts(std::string_view text, std::size_t& at)
{
    std::vector<int> parts;
    std::size_t end = at;
    if (end < text.size() && is_upper(text[end]))
        parts.push_back(text[end++] - 'A' + 1);
    while (end < text.size() && is_digit(text[end])) {
        const std::optional<int> part = small_number(text, end);
        if (!part)
            return {};
        parts.push_back(*part);
        if (end + 1 >= text.size() || text[end] != '.' || !is_digit(text[end + 1]))
            break;
        ++end;
    }
    const bool has_letter_after = !parts.empty() && end > at && is_digit(text[end - 1]) &&
                                  end < text.size() && is_upper(text[end]) &&
                                  (end + 1 == text.size() || !is_lower(text[end + 1]));
    if (has_letter_after)
        parts.push_back(text[end++] - 'A' + 1);
    const bool is_whole = end == text.size() || (!is_lower(text[end]) && !is_upper(text[end]) &&
                                                 !is_digit(text[end]) && text[end] != '\'');
    if (!is_whole)
        return {};
    at = end;
    return parts;
}

// "one", "IV"
std::vector<int> spelled_number(std::string_view text, std::size_t& at)
{
    const std::size_t end = std::min(text.find_first_of(" .:,)-", at), text.size());
    const std::string word = folded_heading(text.substr(at, end - at));
    constexpr std::array romans{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    for (std::size_t value = 0; value < number_words.size(); ++value)
        if (word == number_words[value] || word == romans[value]) {
            at = end;
            return {static_cast<int>(value) + 1};
        }
    return {};
}

HeadingNumber labelled_number(std::string_view text)
{
    WordReader reader(cut_to(text, 80));
    Word word;
    std::string so_far;
    for (int count = 0; count < 4 && reader.next(word); ++count) {
        so_far += (so_far.empty() ? "" : " ") + word.folded;
        if (std::ranges::find(labels, so_far) == labels.end())
            continue;
        std::size_t at = past(text, word.end, " ");
        if (at < text.size() && text[at] == '#')
            ++at;
        std::vector<int> parts = spelled_number(text, at);
        if (parts.empty())
            parts = number_parts(text, at);
        const bool may_lack_number = so_far == "appendix" || so_far == "annex" || so_far == "atodiad";
        const bool ends_label = at >= text.size() || text[at] == ':' || text.substr(at, 2) == "- ";
        if (parts.empty() && !(may_lack_number && ends_label))
            continue;
        return {so_far, std::move(parts), past(text, at, " .:)-\xe2\x80\x93\xe2\x80\x94")};
    }
    return {};
}

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
    const std::size_t next = past(text, digits, " %");
    return next == text.size() || is_lower(text[next]);
}

}  // namespace

HeadingNumber heading_number(std::string_view text)
{
    if (HeadingNumber labelled = labelled_number(text); labelled.is_stated())
        return labelled;
    std::size_t at = 0;
    HeadingNumber number;
    number.parts = number_parts(text, at);
    if (number.parts.empty())
        return {};
    const bool is_closed = at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == ':');
    at = past(text, at, ".):");
    const std::size_t words = past(text, at, " -_\xe2\x80\x93\xe2\x80\x94");
    const bool is_bare_letter = is_upper(text.front()) && !is_closed;
    const bool goes_on_as_words = words < text.size() && !is_lower(text[words]) && words > at;
    if (is_bare_letter || (!goes_on_as_words && words < text.size()))
        return {};
    if (!is_closed && number.parts.size() == 1 && number.parts.front() > 60)
        return {};
    number.length = words;
    return number;
}

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
