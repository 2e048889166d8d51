#include "server/search/average_linkage.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace throughline {
namespace {

using Members = std::vector<std::uint32_t>;
using Likeness = std::function<double(std::uint32_t, std::uint32_t)>;

// By neighbour: of the likeness of all pairs across.
using Sums = std::vector<std::pair<std::size_t, double>>;

struct Linked {
    Members members;
    Sums sums;
    bool is_gone = false;
};

// The most alike first; of equals those that were there first.
struct Merger {
    double mean = 0;
    std::size_t first = 0;
    std::size_t second = 0;

    bool operator<(const Merger& other) const
    {
        return std::tuple(mean, other.first, other.second) < std::tuple(other.mean, first, second);
    }
};

class Linkage {
public:
    Linkage(const std::vector<AlikePair>& pairs, double from, const Likeness& likeness)
        : from_(from), likeness_(likeness)
    {
        std::map<std::uint32_t, std::size_t> places;
        const auto place_of = [&](std::uint32_t member) {
            const auto [known, is_new] = places.try_emplace(member, groups_.size());
            if (is_new)
                groups_.push_back({{member}, {}, false});
            return known->second;
        };
        for (const AlikePair& pair : pairs)
            link(place_of(pair.first), place_of(pair.second), pair.likeness);
        for (Linked& group : groups_)
            std::ranges::sort(group.sums);
    }

    [[nodiscard]] std::vector<Members> groups() &&
    {
        while (!mergers_.empty()) {
            const Merger best = mergers_.top();
            mergers_.pop();
            if (!groups_[best.first].is_gone && !groups_[best.second].is_gone)
                merge(best.first, best.second);
        }
        std::vector<Members> found;
        for (Linked& group : groups_)
            if (!group.is_gone && group.members.size() > 1) {
                std::ranges::sort(group.members);
                found.push_back(std::move(group.members));
            }
        std::ranges::sort(found);
        return found;
    }

private:
    void link(std::size_t one, std::size_t other, double sum)
    {
        groups_[one].sums.emplace_back(other, sum);
        groups_[other].sums.emplace_back(one, sum);
        const std::size_t sizes = groups_[one].members.size() * groups_[other].members.size();
        const double mean = sum / static_cast<double>(sizes);
        if (mean >= from_ && groups_[one].members.size() + groups_[other].members.size() <= most_in_a_group)
            mergers_.push({mean, std::min(one, other), std::max(one, other)});
    }

    // Those of a group whose members were not compared with all of the neighbour's are compared now.
    [[nodiscard]] double sum_between(std::size_t one, std::size_t other) const
    {
        double sum = 0;
        for (const std::uint32_t first : groups_[one].members)
            for (const std::uint32_t second : groups_[other].members)
                sum += likeness_(first, second);
        return sum;
    }

    // Both by neighbour, as is what comes of them: a group that is made later has a greater number.
    [[nodiscard]] Sums sums_of_both(std::size_t one, std::size_t other) const
    {
        Sums both;
        auto a = groups_[one].sums.begin();
        auto b = groups_[other].sums.begin();
        const auto a_end = groups_[one].sums.end();
        const auto b_end = groups_[other].sums.end();
        while (a != a_end || b != b_end) {
            const bool is_of_one = a != a_end && (b == b_end || a->first <= b->first);
            const bool is_of_other = b != b_end && (a == a_end || b->first <= a->first);
            const std::size_t neighbour = is_of_one ? a->first : b->first;
            if (neighbour != one && neighbour != other && !groups_[neighbour].is_gone)
                both.emplace_back(neighbour, (is_of_one ? a->second : sum_between(one, neighbour)) +
                                                 (is_of_other ? b->second : sum_between(other, neighbour)));
            a += is_of_one ? 1 : 0;
            b += is_of_other ? 1 : 0;
        }
        return both;
    }

    void merge(std::size_t one, std::size_t other)
    {
        const Sums sums = sums_of_both(one, other);
        Members members = std::move(groups_[one].members);
        members.insert(members.end(), groups_[other].members.begin(), groups_[other].members.end());
        groups_[one] = groups_[other] = {{}, {}, true};
        const std::size_t merged = groups_.size();
        groups_.push_back({std::move(members), {}, false});
        for (const auto& [neighbour, sum] : sums)
            link(merged, neighbour, sum);
    }

    double from_;
    const Likeness& likeness_;
    std::vector<Linked> groups_;
    std::priority_queue<Merger> mergers_;
};

}  // namespace

std::vector<Members> average_linkage(std::vector<AlikePair> pairs, double from, const Likeness& likeness)
{
    std::ranges::sort(pairs, {}, [](const AlikePair& pair) { return std::pair(pair.first, pair.second); });
    return Linkage(pairs, from, likeness).groups();
}

}  // namespace throughline
