#include "server/search/theme_marks.hpp"

#include <algorithm>

namespace throughline {
namespace {

void collect_themes(const Query& query, std::vector<std::string>& themes)
{
    if (query.kind == Query::Kind::About && query.field == "theme" &&
        std::ranges::find(themes, query.words.front()) == themes.end())
        themes.push_back(query.words.front());
    const std::size_t asked = query.kind == Query::Kind::Except ? 1 : query.parts.size();
    for (std::size_t part = 0; part < std::min(asked, query.parts.size()); ++part)
        collect_themes(query.parts[part], themes);
}

}  // namespace

std::vector<Mark> evidence_marks(const std::vector<std::pair<std::size_t, std::size_t>>& words,
                                 const ShelvedPassage& passage)
{
    std::vector<Mark> marks;
    for (const auto& [from, to] : words) {
        const std::size_t begin = std::max(from, passage.passage.begin);
        const std::size_t end = std::min(to, passage.passage.begin + passage.text.size());
        if (begin >= end)
            continue;
        const Mark mark{begin - passage.passage.begin, end - passage.passage.begin, marks.size()};
        if (!marks.empty() && mark.begin < marks.back().end)
            marks.back().end = std::max(marks.back().end, mark.end);
        else
            marks.push_back(mark);
    }
    return marks;
}

std::vector<std::pair<std::size_t, std::size_t>> words_within(const std::vector<Evidence>& evidence,
                                                              std::size_t passage)
{
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (const Evidence& one : evidence)
        if (one.passage == passage)
            words.emplace_back(one.begin, one.end);
    std::ranges::sort(words);
    return words;
}

std::vector<std::string> themes_asked(const Query& query)
{
    std::vector<std::string> themes;
    collect_themes(query, themes);
    return themes;
}

std::vector<Mark> with_evidence(const std::vector<Mark>& words, const std::vector<Mark>& evidence)
{
    std::vector<Mark> marks = words;
    for (const Mark& mark : evidence)
        if (std::ranges::none_of(
                words, [&](const Mark& word) { return word.begin < mark.end && mark.begin < word.end; }))
            marks.push_back(mark);
    std::ranges::sort(marks, {}, &Mark::begin);
    return marks;
}

}  // namespace throughline
