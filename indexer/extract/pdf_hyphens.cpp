#include "indexer/extract/pdf_hyphens.hpp"

#include <cctype>
#include <string_view>
#include <unordered_set>

#include "core/text/clean.hpp"

namespace throughline {
namespace {

bool is_word_byte(char byte)
{
    return std::isalpha(static_cast<unsigned char>(byte)) != 0 || static_cast<unsigned char>(byte) >= 0x80;
}

std::string lower_case(std::string_view text)
{
    std::string lower;
    for (const char byte : text)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    return lower;
}

// The word that the line breaks, with its hyphen: "sub-". Empty if it breaks none.
std::string_view first_half(std::string_view line)
{
    if (line.size() < 2 || line.back() != '-' || !is_word_byte(line[line.size() - 2]))
        return {};
    std::size_t begin = line.size() - 1;
    while (begin > 0 && is_word_byte(line[begin - 1]))
        --begin;
    return line.substr(begin);
}

std::string_view second_half(std::string_view line)
{
    std::size_t end = 0;
    while (end < line.size() && is_word_byte(line[end]))
        ++end;
    return line.substr(0, end);
}

std::string broken_word(std::string_view first, std::string_view next)
{
    const std::string_view half = first_half(first);
    const std::string_view rest = second_half(next);
    return half.empty() || rest.empty() ? std::string() : lower_case(half) + lower_case(rest);
}

std::string without_hyphen(std::string word)
{
    word.erase(word.find('-'), 1);
    return word;
}

// Every word of the line, and every pair of words with a hyphen between, that is wanted.
void note_words(std::string_view line, const std::unordered_set<std::string>& wanted,
                std::unordered_set<std::string>& seen)
{
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && is_word_byte(line[end]))
            ++end;
        if (end == at) {
            ++at;
            continue;
        }
        std::size_t pair = end;
        if (end < line.size() && line[end] == '-')
            for (++pair; pair < line.size() && is_word_byte(line[pair]);)
                ++pair;
        const auto note = [&](std::size_t stop) {
            if (std::string word = lower_case(line.substr(at, stop - at)); wanted.contains(word))
                seen.insert(std::move(word));
        };
        note(end);
        if (pair > end)
            note(pair);
        at = end;
    }
}

}  // namespace

BrokenWords::BrokenWords(const std::vector<FlowPage>& pages)
{
    std::unordered_set<std::string> broken;
    std::unordered_set<std::string> wanted;
    for (const FlowPage& page : pages)
        for (std::size_t i = 1; i < page.lines.size(); ++i)
            if (const std::string word = broken_word(page.lines[i - 1].text, page.lines[i].text);
                !word.empty()) {
                broken.insert(word);
                wanted.insert(word);
                wanted.insert(without_hyphen(word));
            }
    if (broken.empty())
        return;
    std::unordered_set<std::string> seen;
    for (const FlowPage& page : pages)
        for (const FlowLine& line : page.lines)
            note_words(line.text, wanted, seen);
    for (const std::string& word : broken)
        if (seen.contains(word) != seen.contains(without_hyphen(word)))
            is_one_word_[word] = !seen.contains(word);
}

std::string BrokenWords::joined(const std::string& first, const std::string& next) const
{
    if (!is_one_word_.empty() && first.ends_with('-'))
        if (const auto known = is_one_word_.find(broken_word(first, next)); known != is_one_word_.end())
            return first.substr(0, first.size() - (known->second ? 1 : 0)) + next;
    return joined_lines(first, next);
}

}  // namespace throughline
