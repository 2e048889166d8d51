#include "server/patterns/cross_table.hpp"

#include <algorithm>

#include "server/patterns/shares.hpp"
#include "server/patterns/suppression.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

CountTable counts_of(const Variable& rows, const Variable& columns, std::size_t total)
{
    CountTable table;
    table.total = total;
    table.rows_add_up = rows.has_one_value_each;
    table.columns_add_up = columns.has_one_value_each;
    for (const VariableValue& column : columns.values)
        table.column_totals.push_back(column.count);
    for (const VariableValue& row : rows.values) {
        table.row_totals.push_back(row.count);
        auto& cells = table.cells.emplace_back();
        for (const VariableValue& column : columns.values)
            cells.push_back(row.reviews.and_cardinality(column.reviews));
    }
    return table;
}

Withheld withheld_from(const CountTable& table, std::size_t threshold)
{
    if (threshold > 1)
        return withheld(table, threshold);
    return {false,
            std::vector<std::vector<bool>>(table.cells.size(), std::vector<bool>(table.column_totals.size())),
            std::vector<bool>(table.row_totals.size()), std::vector<bool>(table.column_totals.size())};
}

CrossLine line_of(const VariableValue& value, bool is_withheld, std::size_t total)
{
    CrossLine line{value.value, value.label, {is_withheld, 0, {}, {}}, value.is_denial};
    if (!is_withheld)
        line.total = {false, value.count, share_of(value.count, total), value.url};
    return line;
}

// The total that the share of a cell is of. Nothing: withheld.
std::optional<std::size_t> base_of(const CrossTable& result, std::size_t row, std::size_t column)
{
    if (result.choice.share_of == ShareOf::All)
        return result.counted.n_reviews;
    const CrossCell& total =
        result.choice.share_of == ShareOf::Row ? result.rows[row].total : result.columns[column].total;
    return total.is_withheld ? std::nullopt : std::optional(total.count);
}

CrossCell cell_of(const CrossTable& result, std::size_t row, std::size_t column, std::size_t count)
{
    CrossCell cell{false, count, {}, {}};
    if (const auto base = base_of(result, row, column); base && *base > 0)
        cell.share = share_of(count, *base);
    return cell;
}

std::size_t count_withheld(const CrossTable& result)
{
    const auto is_withheld = [](const CrossCell& cell) { return cell.is_withheld; };
    const auto of_line = [](const CrossLine& line) { return line.total.is_withheld; };
    auto count = std::ranges::count_if(result.rows, of_line) + std::ranges::count_if(result.columns, of_line);
    for (const auto& row : result.cells)
        count += std::ranges::count_if(row, is_withheld);
    return static_cast<std::size_t>(count);
}

}  // namespace

CrossTable cross_table(const MatchingReviews& found, const CrossTableChoice& choice)
{
    CrossTable result;
    result.counted = counted(found);
    result.choice = choice;
    const Variable rows = variable_of(found, choice.rows, choice.themes);
    const Variable columns = variable_of(found, choice.columns, choice.themes);
    result.rows_add_up = rows.has_one_value_each;
    result.columns_add_up = columns.has_one_value_each;
    const CountTable table = counts_of(rows, columns, result.counted.n_reviews);
    const Withheld hidden = withheld_from(table, choice.suppress);  // of all, also of what is not shown
    result.is_all_withheld = hidden.everything;
    const std::size_t shown_rows = std::min(rows.values.size(), choice.most);
    const std::size_t shown_columns = std::min(columns.values.size(), choice.most);
    result.rows_left_out = rows.values.size() - shown_rows;
    result.columns_left_out = columns.values.size() - shown_columns;
    for (std::size_t row = 0; row < shown_rows; ++row)
        result.rows.push_back(line_of(rows.values[row], hidden.row_totals[row], table.total));
    for (std::size_t column = 0; column < shown_columns; ++column)
        result.columns.push_back(line_of(columns.values[column], hidden.column_totals[column], table.total));
    for (std::size_t row = 0; row < shown_rows; ++row) {
        const SearchRequest of_row = narrowed(found.request, rows, rows.values[row]);
        auto& cells = result.cells.emplace_back();
        for (std::size_t column = 0; column < shown_columns; ++column) {
            if (hidden.cells[row][column]) {
                cells.push_back({true, 0, {}, {}});
                continue;
            }
            cells.push_back(cell_of(result, row, column, table.cells[row][column]));
            if (table.cells[row][column] > 0)
                cells.back().url = address_of(narrowed(of_row, columns, columns.values[column]));
        }
    }
    result.n_withheld = count_withheld(result);
    return result;
}

}  // namespace throughline
