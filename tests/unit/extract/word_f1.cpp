#include "unit/extract/word_f1.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"

namespace throughline::test {
namespace {

void add_words(Words& words, const std::string& text)
{
    std::string word;
    bool is_number = false;
    const auto put = [&] {
        if (!word.empty())
            ++words[word];
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto code = static_cast<UChar32>(next_code_point(text, at));
        const bool is_digit = u_isdigit(code) != 0;
        if (u_isalnum(code) == 0 || is_digit != is_number)
            put();
        is_number = is_digit;
        if (u_isalnum(code) != 0)
            append_code_point(word, static_cast<char32_t>(u_tolower(code)));
    }
    put();
}

void erase_between(std::string& text, std::string_view begin, std::string_view end, std::string_view instead)
{
    for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
        const std::size_t stop = text.find(end, at + begin.size());
        if (stop == std::string::npos)
            return;
        text.replace(at, stop + end.size() - at, instead);
    }
}

// "](https://a.b/c_(d))" -> "]"
void erase_addresses(std::string& text)
{
    for (std::size_t at = 0; (at = text.find("](", at)) != std::string::npos; ++at) {
        int depth = 0;
        std::size_t end = at + 1;
        for (; end < text.size(); ++end) {
            depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            if (depth == 0)
                break;
        }
        text.erase(at + 1, end - at);
    }
}

// A merged cell is repeated by Docling in each column that it spans: once is enough.
std::string without_repeated_cells(const std::string& text)
{
    std::string kept;
    std::string last;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of("|\n", at), text.size());
        const std::string cell = clean_line(std::string_view(text).substr(at, end - at));
        if (cell != last || end == text.size() || text[end] != '|')
            kept += cell + '\n';
        last = end < text.size() && text[end] == '|' ? cell : "";
        at = end + 1;
    }
    return kept;
}

}  // namespace

Words words_of(const Document& document)
{
    Words words;
    for (const Page& page : document.pages)
        for (const Block& block : page.blocks)
            add_words(words, block.marker + ' ' + block.text);
    return words;
}

Words words_of_markdown(std::string text)
{
    erase_between(text, "<!--", "-->", "");
    erase_addresses(text);
    for (const std::string_view mark : {"\\_", "**", "~~", "`"})
        for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;)
            text.replace(at, mark.size(), mark == "\\_" ? "_" : "");
    Words words;
    add_words(words, clean(without_repeated_cells(text)));
    return words;
}

double f1(const Words& found, const Words& expected)
{
    int both = 0;
    int all = 0;
    for (const auto& [word, count] : found) {
        const auto other = expected.find(word);
        both += other == expected.end() ? 0 : std::min(count, other->second);
        all += count;
    }
    for (const auto& [word, count] : expected)
        all += count;
    return all == 0 ? 1 : 2.0 * both / all;
}

}  // namespace throughline::test
