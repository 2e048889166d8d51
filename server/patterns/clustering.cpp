#include "server/patterns/clustering.hpp"

#include <algorithm>
#include <numeric>

namespace throughline {
namespace {

using Matrix = std::vector<std::vector<double>>;
using Leaves = std::vector<std::size_t>;

struct Join {
    std::size_t into = 0;
    std::size_t from = 0;
};

// The two clusters that are likest on average.
Join likest(const Matrix& mean, const std::vector<std::size_t>& open)
{
    Join best{open[0], open[1]};
    for (std::size_t i = 0; i < open.size(); ++i)
        for (std::size_t j = i + 1; j < open.size(); ++j)
            if (mean[open[i]][open[j]] > mean[best.into][best.from])
                best = {open[i], open[j]};
    return best;
}

// One behind the other, each turned so that the likest ends touch.
Leaves joined(Leaves first, Leaves second, const Matrix& likeness)
{
    const double as_they_are = likeness[first.back()][second.front()];
    const double second_turned = likeness[first.back()][second.back()];
    const double first_turned = likeness[first.front()][second.front()];
    const double both_turned = likeness[first.front()][second.back()];
    const double best = std::max({as_they_are, second_turned, first_turned, both_turned});
    const bool turns_first = best > std::max(as_they_are, second_turned);
    const bool turns_second = turns_first ? both_turned > first_turned : second_turned > as_they_are;
    if (turns_first)
        std::ranges::reverse(first);
    if (turns_second)
        std::ranges::reverse(second);
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

}  // namespace

std::vector<std::size_t> clustered_order(const Matrix& likeness)
{
    const std::size_t count = likeness.size();
    if (count == 0)
        return {};
    Matrix mean = likeness;
    std::vector<Leaves> leaves(count);
    std::vector<std::size_t> open(count);
    std::iota(open.begin(), open.end(), std::size_t{0});
    for (const std::size_t place : open)
        leaves[place] = {place};
    while (open.size() > 1) {
        const auto [into, from] = likest(mean, open);
        const auto weight = static_cast<double>(leaves[into].size());
        const auto other_weight = static_cast<double>(leaves[from].size());
        for (const std::size_t other : open)
            mean[into][other] = mean[other][into] =
                (weight * mean[into][other] + other_weight * mean[from][other]) / (weight + other_weight);
        leaves[into] = joined(std::move(leaves[into]), std::move(leaves[from]), likeness);
        open.erase(std::ranges::find(open, from));
    }
    return leaves[open.front()];
}

}  // namespace throughline
