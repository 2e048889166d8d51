#include "server/search/fold.hpp"

#include <unordered_set>

namespace throughline {

Fold::Fold(const NearIdentical& identical, const IdSet& matching) : identical_(identical)
{
    for (const std::uint32_t passage : matching)
        if (found_[identical.group_of.at(passage)]++ > 0)
            ++hidden_;
}

std::size_t Fold::similar_to(std::uint32_t passage) const
{
    const auto group = identical_.group_of.find(passage);
    if (group == identical_.group_of.end())
        return 0;
    const auto found = found_.find(group->second);
    return found == found_.end() ? 0 : found->second - 1;
}

std::vector<Match> Fold::folded(const std::vector<Match>& ranking) const
{
    std::vector<Match> shown;
    std::unordered_set<std::uint32_t> seen;
    for (const Match& match : ranking) {
        const auto group = identical_.group_of.find(match.document);
        if (group == identical_.group_of.end() || seen.insert(group->second).second)
            shown.push_back(match);
    }
    return shown;
}

}  // namespace throughline
