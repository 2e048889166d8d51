#include "server/search/theme_marks.hpp"

#include <algorithm>

namespace throughline {

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

}  // namespace throughline
