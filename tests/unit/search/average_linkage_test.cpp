#include "server/search/average_linkage.hpp"

#include <algorithm>
#include <map>

#include "support/catch.hpp"

namespace {

using namespace throughline;
using Found = std::vector<std::vector<std::uint32_t>>;

Found linked(const std::vector<AlikePair>& pairs, double from)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> known;
    std::vector<AlikePair> near;
    for (const AlikePair& pair : pairs) {
        known[{pair.first, pair.second}] = pair.likeness;
        if (pair.likeness >= from)
            near.push_back(pair);
    }
    return average_linkage(near, from, [&](std::uint32_t one, std::uint32_t other) {
        const auto found = known.find({std::min(one, other), std::max(one, other)});
        return found == known.end() ? 0.0 : found->second;
    });
}

}  // namespace

TEST_CASE("a chain of neighbours is not one group")
{
    CHECK(linked({{1, 2, 0.8}, {2, 3, 0.7}, {3, 4, 0.8}}, 0.5) == Found{{1, 2}, {3, 4}});
}

TEST_CASE("a member joins when it is alike enough to all of a group on average")
{
    const std::vector<AlikePair> pairs{{1, 2, 0.9}, {1, 3, 0.6}, {2, 3, 0.4}};
    CHECK(linked(pairs, 0.5) == Found{{1, 2, 3}});
    CHECK(linked(pairs, 0.51) == Found{{1, 2}});
}

TEST_CASE("the most alike are joined first, and the order of the pairs says nothing")
{
    std::vector<AlikePair> pairs{{1, 2, 0.6}, {2, 3, 0.9}, {1, 4, 0.7}, {3, 4, 0.5}};
    const Found expected{{1, 4}, {2, 3}};
    CHECK(linked(pairs, 0.5) == expected);
    std::ranges::reverse(pairs);
    CHECK(linked(pairs, 0.5) == expected);
}

TEST_CASE("without pairs there are no groups")
{
    CHECK(linked({}, 0.5).empty());
}
