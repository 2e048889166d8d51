#include "indexer/structure/layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/structure/heading_text.hpp"

namespace throughline {
namespace {

constexpr float larger = 1.04F;  // times the size of running text
constexpr int rank_of_level = 1000;
constexpr int rank_of_half_point = 8;  // odd ranks are left free: see nesting.cpp
constexpr int largest_half_points = 200;

int half_points(float points)
{
    return static_cast<int>(std::lround(std::clamp(points, 0.0F, 2000.0F) * 2));
}

// In points; 0: there is none.
float most_common(const std::map<int, std::size_t>& bytes_of)
{
    const auto most = std::ranges::max_element(
        bytes_of, [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == bytes_of.end() ? 0 : static_cast<float>(most->first) / 2;
}

}  // namespace

BodyStyle body_style_of(const Document& document)
{
    BodyStyle body;
    std::map<int, std::size_t> bytes_of_size;
    std::map<int, std::size_t> bytes_of_left;
    std::size_t bold = 0;
    std::size_t all = 0;
    bool is_printed = false;
    for (const Page& page : document.pages)
        for (const Block& block : page.blocks) {
            is_printed = is_printed || (!block.lines.empty() && !page.ocr_confidence);
            if (block.kind == BlockKind::Heading)
                body.deepest = std::max(body.deepest, block.level);
            if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::ListItem)
                continue;
            bytes_of_size[half_points(block.font_size)] += block.text.size();
            if (block.kind == BlockKind::Paragraph && !block.lines.empty())
                bytes_of_left[half_points(block.lines.front().box.left)] += block.text.size();
            bold += block.is_bold ? block.text.size() : 0;
            all += block.text.size();
        }
    body.size = most_common(bytes_of_size);
    body.left = most_common(bytes_of_left);
    body.is_bold = bold * 2 > all;
    body.tells_bold = is_printed;
    return body;
}

bool stands_out(const Block& block, const BodyStyle& body)
{
    const bool is_larger = body.tells_bold && body.size > 0 && block.font_size > body.size * larger;
    return is_larger || (block.is_bold && !body.is_bold);
}

int rank_of(const Block& block, const BodyStyle& body)
{
    const int capitals = is_in_capitals(block.text) ? 0 : 2;
    if (!body.tells_bold)
        return (block.kind == BlockKind::Heading ? block.level : body.deepest) * rank_of_level + capitals;
    const int size = largest_half_points - std::min(half_points(block.font_size), largest_half_points);
    return size * rank_of_half_point + (block.is_bold ? 0 : 4) + capitals;
}

bool is_no_larger(int rank, int than)
{
    return rank / rank_of_half_point >= than / rank_of_half_point;
}

}  // namespace throughline
