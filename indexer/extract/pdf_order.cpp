#include "indexer/extract/pdf_order.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "indexer/extract/pdf_bands.hpp"
#include "indexer/extract/pdf_items.hpp"
#include "indexer/extract/pdf_tables.hpp"

namespace throughline {
namespace {

constexpr int deepest = 4;                  // columns within columns
constexpr std::size_t most_items = 20'000;  // of a page that is looked through for columns and tables
constexpr std::size_t fewest_lines = 3;     // that make a column
constexpr float narrowest_column = 0.12F;   // of the page's width
constexpr std::size_t shortest_line = 12;   // bytes, on average, of a column's lines

Box around(const Box& a, const Box& b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

class Reading {
public:
    // Appends to `flow`.
    Reading(const PagePieces& page, const Direction& direction, std::vector<FlowLine>& flow)
        : page_width_(page.width), items_(line_items(page, direction)), flow_(flow)
    {
        if (direction == Direction{})
            rules_ = page.rules;
        for (const FlowLine& line : flow) {
            columns_ = std::max(columns_, line.column + 1);
            rows_ = std::max(rows_, line.row + 1);
        }
    }

    void read_all()
    {
        std::vector<std::size_t> all(items_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        read(all, columns_++, 0);
    }

private:
    void read(const std::vector<std::size_t>& chosen, int column, int depth)
    {
        for (const Region& region : regions_of(bands_of(items_, chosen))) {
            if (region.gutters.empty() || items_.size() > most_items) {
                read_lines(region, column, 0, region.bands.size());
                continue;
            }
            if (const auto table = table_in(region, items_, rules_)) {
                read_lines(region, column, 0, table->first_band);
                read_table(table->items, column);
                read_lines(region, column, table->end_band, region.bands.size());
            } else if (const auto gutter = column_gutter(region); gutter && depth < deepest)
                read_columns(region, *gutter, depth);
            else
                read_lines(region, column, 0, region.bands.size());
        }
    }

    // The widest gutter, if there is a column of text on both of its sides.
    std::optional<Interval> column_gutter(const Region& region) const
    {
        const Interval gutter = *std::ranges::max_element(
            region.gutters, {}, [](const Interval& gap) { return gap.to - gap.from; });
        const auto [left, right] = parted(region, gutter);
        return is_column(left) && is_column(right) ? std::optional(gutter) : std::nullopt;
    }

    std::pair<std::vector<std::size_t>, std::vector<std::size_t>> parted(const Region& region,
                                                                         const Interval& gutter) const
    {
        std::pair<std::vector<std::size_t>, std::vector<std::size_t>> sides;
        for (const Band& band : region.bands)
            for (const std::size_t i : band.items)
                (items_[i].left < gutter.from ? sides.first : sides.second).push_back(i);
        return sides;
    }

    bool is_column(const std::vector<std::size_t>& side) const
    {
        if (side.size() < fewest_lines)
            return false;
        float left = items_[side.front()].left;
        float right = items_[side.front()].right;
        std::size_t bytes = 0;
        for (const std::size_t i : side) {
            left = std::min(left, items_[i].left);
            right = std::max(right, items_[i].right);
            bytes += items_[i].text.size();
        }
        return right - left > narrowest_column * page_width_ && bytes >= shortest_line * side.size();
    }

    void read_columns(const Region& region, const Interval& gutter, int depth)
    {
        const auto [left, right] = parted(region, gutter);
        read(left, columns_++, depth + 1);
        read(right, columns_++, depth + 1);
    }

    void read_table(const std::vector<TableItem>& table, int column)
    {
        int last = -1;
        for (const TableItem& entry : table) {
            if (entry.row != last)
                ++rows_;
            last = entry.row;
            add_line({entry.item}, column, rows_, entry.cell);
        }
    }

    void read_lines(const Region& region, int column, std::size_t first_band, std::size_t end_band)
    {
        for (std::size_t band = first_band; band < end_band; ++band) {
            std::vector<std::size_t> order = region.bands[band].items;
            std::ranges::stable_sort(order, {}, [&](std::size_t i) { return items_[i].baseline; });
            for (std::size_t i = 0; i < order.size();) {
                std::vector<std::size_t> line;
                const LineItem& first = items_[order[i]];
                for (; i < order.size() &&
                       items_[order[i]].baseline - first.baseline < 0.4F * std::max(first.size, 1.0F);
                     ++i)
                    line.push_back(order[i]);
                std::ranges::stable_sort(line, {}, [&](std::size_t item) { return items_[item].left; });
                add_line(line, column);
            }
        }
    }

    void add_line(const std::vector<std::size_t>& parts, int column, int row = -1, int cell = 0)
    {
        FlowLine line;
        line.column = column;
        line.row = row;
        line.cell = cell;
        std::size_t longest = 0;
        for (const std::size_t i : parts) {
            const LineItem& item = items_[i];
            line.box = line.text.empty() ? item.box : around(line.box, item.box);
            line.text += (line.text.empty() ? "" : " ") + item.text;
            if (item.text.size() > longest) {
                longest = item.text.size();
                line.baseline = item.baseline;
                line.size = item.size;
                line.is_bold = item.is_bold;
            }
        }
        const std::string shorter = without_leaders(line.text);
        if (shorter.size() < line.text.size() && row < 0)
            line.row = ++rows_;  // a line of a table of contents, or of a form
        line.text = shorter;
        if (!line.text.empty())
            flow_.push_back(std::move(line));
    }

    const float page_width_;
    const std::vector<LineItem> items_;
    std::vector<Box> rules_;
    std::vector<FlowLine>& flow_;
    int columns_ = 0;  // numbers given so far
    int rows_ = 0;
};

// Those on the page, the one with most text first.
std::vector<Direction> directions_on(const PagePieces& page)
{
    std::vector<std::pair<std::size_t, Direction>> found;
    for (const TextPiece& piece : page.pieces) {
        const auto known =
            std::ranges::find(found, piece.direction, &std::pair<std::size_t, Direction>::second);
        if (known == found.end())
            found.emplace_back(piece.text.size(), piece.direction);
        else
            known->first += piece.text.size();
    }
    std::ranges::stable_sort(found, std::greater<>(), &std::pair<std::size_t, Direction>::first);
    std::vector<Direction> directions;
    directions.reserve(found.size());
    for (const auto& [bytes, direction] : found)
        directions.push_back(direction);
    return directions;
}

}  // namespace

std::vector<FlowLine> reading_order(const PagePieces& page)
{
    std::vector<FlowLine> flow;
    flow.reserve(page.pieces.size());
    for (const Direction& direction : directions_on(page))
        Reading(page, direction, flow).read_all();
    return flow;
}

}  // namespace throughline
