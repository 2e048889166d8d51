#include "server/search/fold.hpp"

#include <unordered_set>

namespace throughline {

Fold::Fold(const NearIdentical& identical, const IdSet& matching)
    : identical_(identical), found_(identical.groups.size())
{
    auto grouped = identical.passages.begin();  // two sets in one order, beside one another
    std::size_t at = 0;
    for (const std::uint32_t passage : matching) {
        for (; *grouped != passage; ++grouped)
            ++at;
        if (found_[identical.groups_in_order[at]]++ > 0)
            ++hidden_;
    }
}

std::size_t Fold::similar_to(std::uint32_t passage) const
{
    const auto group = identical_.group_of.find(passage);
    if (group == identical_.group_of.end())
        return 0;
    const std::size_t found = found_[group->second];
    return found == 0 ? 0 : found - 1;
}

std::vector<Match> Fold::folded(const std::vector<Match>& ranking, std::size_t most) const
{
    std::vector<Match> shown;
    std::unordered_set<std::uint32_t> seen;
    for (const Match& match : ranking) {
        if (shown.size() == most)
            break;
        const auto group = identical_.group_of.find(match.document);
        if (group == identical_.group_of.end() || seen.insert(group->second).second)
            shown.push_back(match);
    }
    return shown;
}

}  // namespace throughline
