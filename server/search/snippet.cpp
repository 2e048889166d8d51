#include <algorithm>
#include <optional>
#include <utility>

#include "core/text/html.hpp"
#include "core/text/words.hpp"
#include "server/search/marks.hpp"

namespace throughline {
namespace {

constexpr std::size_t snippet_words = 36;
constexpr std::size_t words_before_a_mark = 8;  // so that the first mark is read in its sentence

// The mark with which the best stretch begins: most different words wanted, then most marks, then the first.
std::size_t best_mark(const std::vector<Mark>& marks, const std::vector<std::size_t>& word_of_mark)
{
    std::size_t best = 0;
    std::pair<std::size_t, std::size_t> most{0, 0};
    std::vector<std::size_t> different;  // few: words of one query
    for (std::size_t first = 0; first < marks.size(); ++first) {
        different.clear();
        std::size_t count = 0;
        for (std::size_t at = first; at < marks.size(); ++at) {
            if (word_of_mark[at] >= word_of_mark[first] + snippet_words - words_before_a_mark)
                break;
            if (std::ranges::find(different, marks[at].wanted) == different.end())
                different.push_back(marks[at].wanted);
            ++count;
        }
        if (std::pair found{different.size(), count}; found > most) {
            most = found;
            best = first;
        }
    }
    return best;
}

// One line: line ends and tabs within the text are blanks.
std::string one_line(std::string html)
{
    std::ranges::replace(html, '\n', ' ');
    std::ranges::replace(html, '\t', ' ');
    return html;
}

// The words from the first to one past the last that are shown. A passage hardly longer than a snippet is
// shown whole.
std::pair<std::size_t, std::size_t> stretch(std::size_t words, std::optional<std::size_t> best_word)
{
    if (words <= snippet_words + words_before_a_mark)
        return {0, words};
    const std::size_t wanted = best_word.value_or(0);
    const std::size_t first = wanted > words_before_a_mark ? wanted - words_before_a_mark : 0;
    const std::size_t last = std::min(first + snippet_words, words);
    return {last - snippet_words, last};
}

}  // namespace

std::string snippet_html(std::string_view passage, const std::vector<WordSpan>& words, const Marker& marker)
{
    return snippet_html(passage, words, marker.marks_among(passage, words));
}

std::string snippet_html(std::string_view passage, const std::vector<WordSpan>& words,
                         const std::vector<Mark>& marks)
{
    if (words.empty())
        return {};
    std::vector<std::size_t> word_of_mark;
    for (const Mark& mark : marks)
        word_of_mark.push_back(static_cast<std::size_t>(
            std::ranges::lower_bound(words, mark.begin, {}, &WordSpan::begin) - words.begin()));
    const auto [first, last] =
        stretch(words.size(),
                marks.empty() ? std::nullopt : std::optional(word_of_mark[best_mark(marks, word_of_mark)]));
    const bool is_end = last == words.size();
    const std::size_t begin = first == 0 ? 0 : words[first].begin;
    const std::size_t end = is_end ? passage.size() : words[last - 1].end;
    std::vector<Mark> shown;
    for (const Mark& mark : marks)  // a sentence that is marked may go on beyond the stretch
        if (mark.begin < end && mark.end > begin)
            shown.push_back(
                {std::max(mark.begin, begin) - begin, std::min(mark.end, end) - begin, mark.wanted});
    return (first == 0 ? "" : "\u2026 ") + one_line(marked_html(passage.substr(begin, end - begin), shown)) +
           (is_end ? "" : " \u2026");
}

}  // namespace throughline
