#include "indexer/extract/pdf_tables.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace throughline {
namespace {

constexpr float same_rule = 3;  // points between pieces of one rule

struct Extent {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

Extent extent_of(const Region& region)
{
    Extent extent{region.bands.front().taken.front().from, region.bands.front().top,
                  region.bands.front().taken.back().to, region.bands.back().bottom};
    for (const Band& band : region.bands) {
        extent.left = std::min(extent.left, band.taken.front().from);
        extent.right = std::max(extent.right, band.taken.back().to);
    }
    return extent;
}

std::vector<TableItem> in_cells(const Region& region, const Table& table, const std::vector<LineItem>& items)
{
    std::vector<TableItem> cells;
    for (std::size_t band = table.first_band; band < table.end_band; ++band)
        for (const std::size_t i : region.bands[band].items) {
            const auto cell = std::ranges::count_if(
                region.gutters, [&](const Interval& gutter) { return gutter.to <= items[i].left + 1; });
            cells.push_back({i, 0, static_cast<int>(cell)});
        }
    return cells;
}

// A table without rules begins with the first line, and one with rules between the first and the last rule,
// that has more than one cell.
void set_bands(Table& table, const Region& region, const std::vector<float>& rules, bool is_grid)
{
    const auto is_outside = [&](const Band& band) {
        const bool is_beyond_rules = is_grid && (band.bottom < rules.front() || band.top > rules.back());
        const bool has_one_cell = band.taken.back().to <= region.gutters.front().from + 1;
        return is_grid ? is_beyond_rules : has_one_cell;
    };
    table.end_band = region.bands.size();
    while (table.first_band < table.end_band && is_outside(region.bands[table.first_band]))
        ++table.first_band;
    while (is_grid && table.end_band > table.first_band && is_outside(region.bands[table.end_band - 1]))
        --table.end_band;
}

// Heights of the level rules that go through most of the region: a table's own, often drawn cell by cell.
std::vector<float> level_rules(const Extent& extent, const std::vector<Box>& rules)
{
    std::vector<std::pair<float, float>> parts;  // height, length
    for (const Box& rule : rules) {
        const float length = std::min(rule.right, extent.right + 6) - std::max(rule.left, extent.left - 6);
        if (rule.bottom - rule.top < 3 && length > 3 && rule.top > extent.top - 30 &&
            rule.top < extent.bottom + 30)
            parts.emplace_back(rule.top, length);
    }
    std::ranges::sort(parts);
    std::vector<float> heights;
    for (std::size_t i = 0; i < parts.size();) {
        float length = 0;
        const float height = parts[i].first;
        for (; i < parts.size() && parts[i].first - height < same_rule; ++i)
            length += parts[i].second;
        if (length > 0.6F * (extent.right - extent.left))
            heights.push_back(height);
    }
    return heights;
}

bool has_upright_rules(const Region& region, const Extent& extent, const std::vector<Box>& rules)
{
    return std::ranges::any_of(region.gutters, [&](const Interval& gutter) {
        float length = 0;
        for (const Box& rule : rules)
            if (rule.right - rule.left < 3 && rule.left > gutter.from - 2 && rule.right < gutter.to + 2)
                length += std::max(
                    0.0F, std::min(rule.bottom, extent.bottom + 6) - std::max(rule.top, extent.top - 6));
        return length > 0.6F * (extent.bottom - extent.top);
    });
}

void set_rows_by_rules(std::vector<TableItem>& table, const std::vector<LineItem>& items,
                       const std::vector<float>& rules)
{
    for (TableItem& entry : table)
        entry.row = static_cast<int>(
            std::ranges::count_if(rules, [&](float rule) { return rule < items[entry.item].baseline - 1; }));
}

// Within the first column a gap or another size of type begins a row as well.
bool begins_row(const TableItem& last, const TableItem& next, const std::vector<LineItem>& items)
{
    const LineItem& above = items[last.item];
    const LineItem& below = items[next.item];
    return last.cell == 0 && next.cell == 0 &&
           (below.baseline - above.baseline > 1.6F * above.size || std::fabs(above.size - below.size) > 1);
}

// A table is painted row by row: going back to an earlier column begins a row. Returns the number of rows, 0
// if these rows do not lie one below the other.
int set_rows_by_painting(std::vector<TableItem>& table, const std::vector<LineItem>& items)
{
    std::ranges::sort(table, {}, &TableItem::item);  // items are in painting order
    int row = 0;
    for (std::size_t i = 1; i < table.size(); ++i) {
        if (table[i].cell < table[i - 1].cell || begins_row(table[i - 1], table[i], items))
            ++row;
        table[i].row = row;
    }
    float bottom = -1e6F;  // of the rows above
    for (std::size_t i = 0; i < table.size();) {
        float lowest = bottom;
        const int current = table[i].row;
        for (; i < table.size() && table[i].row == current; ++i) {
            const Interval height = height_of(items[table[i].item]);
            if (height.from < bottom - 2)
                return 0;
            lowest = std::max(lowest, height.to);
        }
        bottom = lowest;
    }
    return row + 1;
}

// Full lines on both sides of a single gutter.
bool is_prose(const Region& region, const std::vector<TableItem>& table, const std::vector<LineItem>& items)
{
    if (region.gutters.size() != 1)
        return false;
    for (const int cell : {0, 1}) {
        float left = 1e6F;
        float right = -1e6F;
        for (const TableItem& entry : table)
            if (entry.cell == cell) {
                left = std::min(left, items[entry.item].left);
                right = std::max(right, items[entry.item].right);
            }
        int lines = 0;
        int full = 0;
        for (const TableItem& entry : table)
            if (entry.cell == cell) {
                const LineItem& item = items[entry.item];
                ++lines;
                full += item.text.size() >= 20 && item.right - item.left > 0.75F * (right - left) ? 1 : 0;
            }
        if (lines < 6 || 5 * full < 3 * lines)
            return false;
    }
    return true;
}

void sort_by_rows(std::vector<TableItem>& table, const std::vector<LineItem>& items)
{
    std::ranges::stable_sort(table, {}, [&](const TableItem& entry) {
        return std::tuple(entry.row, entry.cell, items[entry.item].baseline);
    });
}

}  // namespace

std::optional<Table> table_in(const Region& region, const std::vector<LineItem>& items,
                              const std::vector<Box>& rules)
{
    const Extent extent = extent_of(region);
    const std::vector<float> level = level_rules(extent, rules);
    const bool is_grid = level.size() >= 2 && has_upright_rules(region, extent, rules);
    Table table;
    set_bands(table, region, level, is_grid);
    table.items = in_cells(region, table, items);
    if (is_grid) {
        set_rows_by_rules(table.items, items, level);
    } else {
        const int rows = set_rows_by_painting(table.items, items);
        const bool is_line_by_line =
            5 * static_cast<std::size_t>(rows) > 3 * (table.end_band - table.first_band);
        if (is_line_by_line && is_prose(region, table.items, items))
            return std::nullopt;
        if (rows < 2 || (rows == 2 && region.gutters.size() < 2 && level.size() < 2))
            return std::nullopt;
    }
    sort_by_rows(table.items, items);
    return table.items.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace throughline
