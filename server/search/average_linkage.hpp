// Groups of which all members are alike on average, so that no chain of neighbours joins unlike ones.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace throughline {

struct AlikePair {
    std::uint32_t first = 0;  // < second
    std::uint32_t second = 0;
    double likeness = 0;
};

// No group grows beyond this; what is nearly identical is one member to begin with.
inline constexpr std::size_t most_in_a_group = 400;

// Agglomerative clustering by average linkage (UPGMA: Sokal and Michener 1958): the two groups that are most
// alike, as the mean over all pairs across them, become one, as long as that mean is at least `from`. `pairs`
// has all pairs with at least that likeness; `likeness` tells it of any other. Groups of two and more, each
// in order, by their first member. The same pairs give the same groups, in whatever order they come.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> average_linkage(
    std::vector<AlikePair> pairs, double from,
    const std::function<double(std::uint32_t, std::uint32_t)>& likeness);

}  // namespace throughline
