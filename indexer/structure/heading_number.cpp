#include "indexer/structure/heading_number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::array<std::string_view, 35> labels{
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
constexpr std::array<std::string_view, 12> number_words{
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};

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
    WordReader reader(text.substr(at, end - at));
    Word word;
    if (!reader.next(word))
        return {};
    constexpr std::array<std::string_view, 12> romans{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                      "vii", "viii", "ix",  "x",  "xi", "xii"};
    for (std::size_t value = 0; value < number_words.size(); ++value)
        if (word.folded == number_words[value] || word.folded == romans[value]) {
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
        // Most texts end here, with their first word.
        if (std::ranges::none_of(labels, [&](std::string_view label) { return label.starts_with(so_far); }))
            return {};
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

}  // namespace throughline
