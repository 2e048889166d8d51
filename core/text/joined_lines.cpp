#include <cctype>
#include <string_view>

#include "core/text/clean.hpp"

namespace throughline {
namespace {

bool is_lower(char byte)
{
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

// First halves that English writes with a hyphen before another word, in the words of this field. At a line's
// end "multi-" + "agency" is "multi-agency"; "safe-" + "guarding" is one word.
constexpr std::string_view hyphenated[] = {
    "anti",   "child", "co",     "cross",    "cyber",  "decision", "drug",   "early",  "ex",     "extra",
    "face",   "first", "follow", "full",     "gender", "half",     "hard",   "health", "high",   "home",
    "inter",  "intra", "joint",  "learning", "long",   "looked",   "low",    "mid",    "multi",  "near",
    "new",    "non",   "off",    "on",       "one",    "out",      "over",   "part",   "person", "police",
    "poor",   "post",  "pre",    "problem",  "quasi",  "re",       "school", "self",   "semi",   "short",
    "single", "six",   "so",     "social",   "step",   "strength", "third",  "three",  "trauma", "two",
    "up",     "well",  "whole",  "work",     "young",
};

std::string_view last_word(std::string_view line)
{
    const std::size_t blank = line.find_last_of(" (\"'/");
    return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

bool is_written_with_hyphen(std::string_view half)
{
    std::string lower;
    for (const char byte : half)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    for (const std::string_view known : hyphenated)
        if (lower == known)
            return true;
    return lower.find('-') != std::string::npos;  // "day-to-" + "day"
}

}  // namespace

std::string joined_lines(const std::string& first, const std::string& next)
{
    if (first.empty() || next.empty())
        return first + next;
    const bool ends_in_hyphen = first.size() > 1 && first.back() == '-' && first[first.size() - 2] != ' ';
    if (!ends_in_hyphen)
        return first + (first.back() == ' ' || next.front() == ' ' ? "" : " ") + next;
    const std::string half = first.substr(0, first.size() - 1);
    const bool is_one_word = is_lower(half.back()) && is_lower(next.front());
    if (next.starts_with("teen") || next.starts_with("ty"))  // "six-" + "teen", and not "six-" + "week"
        return half + next;
    return is_one_word && !is_written_with_hyphen(last_word(half)) ? half + next : first + next;
}

}  // namespace throughline
