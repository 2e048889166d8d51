#include "indexer/extract/pdf_levels.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace throughline {
namespace {

constexpr int deepest_level = 6;
constexpr float further_in = 6;  // points: a deeper level of a list

// Sorts before the look of a lower level: size in half points, weight.
using Look = std::pair<int, bool>;

Look look_of(const Block& block)
{
    return {-static_cast<int>(std::lround(block.font_size * 2)), !block.is_bold};
}

}  // namespace

void set_heading_levels(std::vector<std::vector<Block>>& pages)
{
    std::set<Look> looks;
    for (const auto& blocks : pages)
        for (const Block& block : blocks)
            if (block.kind == BlockKind::Heading)
                looks.insert(look_of(block));
    for (auto& blocks : pages)
        for (Block& block : blocks)
            if (block.kind == BlockKind::Heading) {
                const auto rank = std::distance(looks.begin(), looks.find(look_of(block)));
                block.level = std::min(deepest_level, static_cast<int>(rank) + 1);
            }
}

void set_list_levels(std::vector<Block>& page)
{
    std::vector<float> lefts;  // of the lists that are open, the outermost first
    for (Block& block : page) {
        const float left = block.lines.empty() ? 0 : block.lines.front().box.left;
        if (block.kind != BlockKind::ListItem) {
            while (!lefts.empty() && left < lefts.back() + further_in)
                lefts.pop_back();
            continue;
        }
        while (!lefts.empty() && left < lefts.back() - further_in)
            lefts.pop_back();
        if (lefts.empty() || left > lefts.back() + further_in)
            lefts.push_back(left);
        block.level = static_cast<int>(std::min<std::size_t>(lefts.size(), deepest_level));
    }
}

}  // namespace throughline
