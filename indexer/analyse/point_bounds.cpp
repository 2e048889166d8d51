#include "indexer/analyse/point_bounds.hpp"

#include <algorithm>
#include <iterator>

#include "core/text/words.hpp"

namespace throughline {
namespace {

std::size_t words_between(const ReviewPage& page, std::size_t begin, std::size_t end)
{
    return count_words(std::string_view(page.text).substr(begin, end - begin));
}

// "Recommendation 2 (Police):" before the words, "(2)" in a sentence that counts on.
bool is_its_label(const ReviewPage& page, const PageBlock& block, std::size_t from, std::size_t begin)
{
    constexpr std::size_t most_words_of_a_label = 8;
    constexpr std::size_t most_words_of_a_sign = 2;
    const bool begins_block = from == block.begin;
    return block.kind == BlockKind::TableRow ||
           words_between(page, from, begin) <= (begins_block ? most_words_of_a_label : most_words_of_a_sign);
}

}  // namespace

std::vector<PointBounds> bounds_of_points(const ReviewPage& page, const std::vector<Point>& points)
{
    std::vector<PointBounds> all;
    auto block = page.blocks.begin();
    const auto ends_before = [](std::size_t place) {
        return [place](const PageBlock& earlier) { return earlier.end <= place; };
    };
    const auto first = std::ranges::lower_bound(points, page.number, {}, &Point::page);
    for (auto point = first; point != points.end() && point->page == page.number; ++point) {
        const std::size_t taken = all.empty() ? 0 : all.back().end;
        if (point->is_quoted || point->begin >= point->end || point->end > page.text.size() ||
            point->begin < taken)
            continue;
        PointBounds bounds{point->begin, point->end};
        block = std::find_if_not(block, page.blocks.end(), ends_before(bounds.begin));
        if (block == page.blocks.end())
            break;
        if (const std::size_t from = std::max(block->begin, taken);
            from <= bounds.begin && is_its_label(page, *block, from, bounds.begin))
            bounds.begin = from;
        // What is left of its last block: the other cells of its row, or a sign.
        const auto last = std::find_if_not(block, page.blocks.end(), ends_before(bounds.end - 1));
        if (last == page.blocks.end())
            break;
        const auto next = std::next(point);
        const bool is_shared = next != points.end() && next->page == page.number && next->begin < last->end;
        if (!is_shared &&
            (last->kind == BlockKind::TableRow || words_between(page, bounds.end, last->end) == 0))
            bounds.end = std::max(bounds.end, last->end);
        all.push_back(bounds);
    }
    return all;
}

}  // namespace throughline
