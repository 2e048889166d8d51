#include "core/text/sentences.hpp"

#include <algorithm>
#include <cctype>

#include "core/text/ascii.hpp"

namespace throughline {
namespace {

constexpr std::string_view abbreviations[] = {
    "s",  "ss", "dr",  "mr", "mrs", "ms", "prof", "st",  "no",  "nos",    "e.g", "i.e", "etc", "para", "cf",
    "vs", "v",  "ref", "p",  "pp",  "al", "ch",   "fig", "vol", "approx", "reg", "art", "sch", "rev"};

bool is_abbreviation(std::string_view before_stop)
{
    const std::size_t start = before_stop.find_last_of(" \n\t(\"'");
    std::string_view word = start == std::string_view::npos ? before_stop : before_stop.substr(start + 1);
    if (word.size() == 1 && std::isupper(static_cast<unsigned char>(word.front())) != 0)
        return true;  // an initial
    return std::ranges::any_of(abbreviations, [word](std::string_view known) {
        return std::ranges::equal(word, known, {}, [](char byte) {
            return static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
        });
    });
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text)
{
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '.' && text[at] != '!' && text[at] != '?')
            continue;
        std::size_t end = at + 1;
        while (end < text.size() && (text[end] == '"' || text[end] == '\'' || text[end] == ')'))
            ++end;
        if (end < text.size() && !is_ascii_blank(text[end]))
            continue;
        if (text[at] == '.' && is_abbreviation(text.substr(0, at)))
            continue;
        std::size_t next = end;
        while (next < text.size() && is_ascii_blank(text[next]))
            ++next;
        if (next < text.size() && std::islower(static_cast<unsigned char>(text[next])) != 0)
            continue;
        ends.push_back(end);
        at = end - 1;
    }
    if (ends.empty() || ends.back() != text.size())
        ends.push_back(text.size());
    return ends;
}

}  // namespace throughline
