#include "indexer/extract/pdf_levels.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <tuple>

namespace throughline {
namespace {

constexpr int deepest_level = 6;
constexpr float further_in = 6;  // points: a deeper level of a list

// Sorts before the look of a lower level: size in half points, weight, capitals.
using Look = std::tuple<int, bool, bool>;

bool is_in_capitals(const std::string& text)
{
    return std::ranges::none_of(text, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

Look look_of(const Block& block)
{
    return {-static_cast<int>(std::lround(block.font_size * 2)), !block.is_bold, !is_in_capitals(block.text)};
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
    float bottom = 0;
    for (Block& block : page) {
        if (block.lines.empty())
            continue;
        const float left = block.lines.front().box.left;
        const bool is_next_column = block.lines.front().box.bottom < bottom;
        bottom = block.lines.back().box.top;
        if (is_next_column || block.kind == BlockKind::Heading)
            lefts.clear();
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
