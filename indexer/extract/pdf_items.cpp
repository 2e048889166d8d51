#include "indexer/extract/pdf_items.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"
#include "indexer/extract/pdf_markers.hpp"

namespace throughline {
namespace {

constexpr float widest_marker_gap = 6;  // times the font size, between a marker and its text
constexpr int shortest_leader = 4;      // dots

// A character of a symbol font at the beginning is a bullet, whatever it looks like.
std::string with_bullet(const std::string& text)
{
    std::size_t at = 0;
    const char32_t first = next_code_point(text, at);
    const bool is_symbol = first >= 0xE000 && first <= 0xF8FF;
    if (!is_symbol || (at < text.size() && text[at] != ' '))
        return text;
    return "\u2022" + text.substr(at);
}

bool is_ruled_off(const std::vector<Box>& rules, float from, float to, float baseline)
{
    return std::ranges::any_of(rules, [&](const Box& rule) {
        return rule.right - rule.left < 3 && rule.left > from - 1 && rule.right < to + 1 &&
               rule.top < baseline && rule.bottom > baseline - 4;
    });
}

bool is_marker_of(const LineItem& marker, const LineItem& line, const std::vector<Box>& rules)
{
    const float gap = line.left - marker.right;
    return std::fabs(marker.baseline - line.baseline) < 0.3F * line.size && gap > 0 &&
           gap < widest_marker_gap * line.size && marker_of(marker.text).size == marker.text.size() &&
           marker_of(marker.text).kind != MarkerKind::None &&
           !is_ruled_off(rules, marker.right, line.left, line.baseline);
}

LineItem joined(LineItem marker, const LineItem& line)
{
    marker.text += '\t' + line.text;
    marker.box = {std::min(marker.box.left, line.box.left), std::min(marker.box.top, line.box.top),
                  std::max(marker.box.right, line.box.right), std::max(marker.box.bottom, line.box.bottom)};
    marker.right = line.right;
    marker.baseline = line.baseline;
    marker.size = line.size;
    marker.is_bold = line.is_bold;
    return marker;
}

}  // namespace

std::string without_leaders(const std::string& text)
{
    if (text.find("..") == std::string::npos && text.find(". .") == std::string::npos &&
        text.find("__") == std::string::npos)
        return text;
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        int dots = 0;
        while (end < text.size() && (text[end] == '.' || text[end] == ' ' || text[end] == '_'))
            dots += text[end++] != ' ' ? 1 : 0;
        if (dots >= shortest_leader) {
            while (!kept.empty() && kept.back() == ' ')
                kept.pop_back();
            kept += '\t';
            at = end;
        } else {
            end = std::max(end, at + 1);
            kept.append(text, at, end - at);
            at = end;
        }
    }
    while (!kept.empty() && kept.back() == '\t')
        kept.pop_back();
    return kept;
}

std::vector<LineItem> line_items(const PagePieces& page, const Direction& direction)
{
    std::vector<LineItem> items;
    items.reserve(page.pieces.size());
    for (const TextPiece& piece : page.pieces) {
        if (!(piece.direction == direction))
            continue;
        LineItem item;
        item.text = clean_line(with_bullet(piece.text));
        if (item.text.empty())
            continue;
        item.box = box_of(piece);
        item.left = piece.left;
        item.right = piece.right;
        item.baseline = piece.baseline;
        item.size = piece.size;
        item.is_bold = piece.is_bold;
        if (!items.empty() && is_marker_of(items.back(), item, page.rules))
            items.back() = joined(std::move(items.back()), item);
        else
            items.push_back(std::move(item));
    }
    return items;
}

}  // namespace throughline
