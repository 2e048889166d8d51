#include <algorithm>
#include <set>

#include "core/text/html.hpp"
#include "core/text/words.hpp"
#include "server/search/marks.hpp"

namespace throughline {
namespace {

constexpr std::size_t snippet_words = 36;
constexpr std::size_t words_before_a_mark = 8;  // so that the first mark is read in its sentence

// Where words begin and end, without their folded forms.
std::vector<std::pair<std::size_t, std::size_t>> places_of(std::string_view text)
{
    std::vector<std::pair<std::size_t, std::size_t>> places;
    WordReader reader(text);
    for (Word word; reader.next(word);)
        places.emplace_back(word.begin, word.end);
    return places;
}

// The mark with which the best stretch begins: most different words wanted, then most marks, then the first.
std::size_t best_mark(const std::vector<Mark>& marks, const std::vector<std::size_t>& word_of_mark)
{
    std::size_t best = 0;
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (std::size_t first = 0; first < marks.size(); ++first) {
        std::set<std::size_t> different;
        std::size_t count = 0;
        for (std::size_t at = first; at < marks.size(); ++at) {
            if (word_of_mark[at] >= word_of_mark[first] + snippet_words - words_before_a_mark)
                break;
            different.insert(marks[at].wanted);
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

}  // namespace

std::string snippet_html(std::string_view passage, const Marker& marker)
{
    const auto places = places_of(passage);
    if (places.empty())
        return {};
    const std::vector<Mark> marks = marker.marks_in(passage);
    std::vector<std::size_t> word_of_mark;
    for (const Mark& mark : marks)
        word_of_mark.push_back(static_cast<std::size_t>(
            std::ranges::lower_bound(places, std::pair(mark.begin, std::size_t{0})) - places.begin()));
    std::size_t first = 0;
    if (!marks.empty()) {
        const std::size_t word = word_of_mark[best_mark(marks, word_of_mark)];
        first = word > words_before_a_mark ? word - words_before_a_mark : 0;
    }
    // A passage that is hardly longer than the snippet is shown from its start.
    if (places.size() <= snippet_words + words_before_a_mark)
        first = 0;
    else
        first = std::min(first, places.size() - snippet_words);
    std::size_t last = std::min(first + snippet_words, places.size()) - 1;
    if (places.size() <= snippet_words + words_before_a_mark)
        last = places.size() - 1;
    const std::size_t begin = first == 0 ? 0 : places[first].first;
    const bool is_end = last + 1 == places.size();
    const std::size_t end = is_end ? passage.size() : places[last].second;
    std::vector<Mark> shown;
    for (const Mark& mark : marks)
        if (mark.begin >= begin && mark.end <= end)
            shown.push_back({mark.begin - begin, mark.end - begin, mark.wanted});
    return (first == 0 ? "" : "\u2026 ") + one_line(marked_html(passage.substr(begin, end - begin), shown)) +
           (is_end ? "" : " \u2026");
}

}  // namespace throughline
