#include "server/patterns/suppression.hpp"

#include <numeric>

#include "server/patterns/sum_network.hpp"

namespace throughline {
namespace {

// Lines of a table: its rows (or columns), behind them as many for the reviews that are not in them, last the
// total.
class Lines {
public:
    explicit Lines(std::size_t count) : count_(count) {}

    [[nodiscard]] std::size_t size() const { return 2 * count_ + 1; }
    [[nodiscard]] std::size_t total() const { return 2 * count_; }
    [[nodiscard]] bool is_denial(std::size_t line) const { return line >= count_ && line < total(); }
    [[nodiscard]] std::size_t denied(std::size_t line) const { return line - count_; }

    // The groups of lines that add up to the total, which is the last of each group.
    [[nodiscard]] std::vector<std::vector<std::size_t>> groups(bool add_up) const
    {
        std::vector<std::vector<std::size_t>> groups;
        if (add_up) {
            groups.emplace_back(count_);
            std::iota(groups.back().begin(), groups.back().end(), std::size_t{0});
            groups.back().push_back(total());
        } else {
            for (std::size_t line = 0; line < count_; ++line)
                groups.push_back({line, count_ + line, total()});
        }
        return groups;
    }

private:
    std::size_t count_;
};

class Audit {
public:
    Audit(const CountTable& table, std::size_t threshold)
        : table_(table),
          threshold_(threshold),
          rows_(table.row_totals.size()),
          columns_(table.column_totals.size()),
          is_withheld_(rows_.size(), std::vector<bool>(columns_.size()))
    {
    }

    [[nodiscard]] Withheld run()
    {
        if (table_.total > 0 && table_.total < threshold_)
            return all_of_it();
        do {
            has_changed_ = false;
            for (const auto& rows : rows_.groups(table_.rows_add_up))
                for (const auto& columns : columns_.groups(table_.columns_add_up))
                    if (!protect(rows, columns))
                        return all_of_it();
        } while (has_changed_);
        return result();
    }

private:
    [[nodiscard]] std::size_t number(std::size_t row, std::size_t column) const
    {
        if (rows_.is_denial(row))
            return number(rows_.total(), column) - number(rows_.denied(row), column);
        if (columns_.is_denial(column))
            return number(row, columns_.total()) - number(row, columns_.denied(column));
        if (row == rows_.total())
            return column == columns_.total() ? table_.total : table_.column_totals[column];
        return column == columns_.total() ? table_.row_totals[row] : table_.cells[row][column];
    }

    // One table that adds up. False: there is no way to protect it.
    bool protect(const std::vector<std::size_t>& rows, const std::vector<std::size_t>& columns)
    {
        std::vector<std::vector<std::size_t>> numbers(rows.size(), std::vector<std::size_t>(columns.size()));
        std::vector<std::vector<bool>> withheld(rows.size(), std::vector<bool>(columns.size()));
        std::vector<TablePlace> open;
        const auto withhold = [&](TablePlace place) {
            withheld[place.row][place.column] = true;
            open.push_back(place);
        };
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < columns.size(); ++column) {
                const std::size_t count = numbers[row][column] = number(rows[row], columns[column]);
                if (is_withheld_[rows[row]][columns[column]] || (count > 0 && count < threshold_))
                    withhold({row, column});
            }
        while (!open.empty()) {
            const TablePlace place = open.back();
            open.pop_back();
            const auto needed = SumNetwork(numbers, withheld).needed_for(place);
            if (!needed)
                return false;
            for (const TablePlace& other : *needed)
                withhold(other);
        }
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < columns.size(); ++column)
                if (withheld[row][column] && !is_withheld_[rows[row]][columns[column]])
                    is_withheld_[rows[row]][columns[column]] = has_changed_ = true;
        return true;
    }

    [[nodiscard]] Withheld result() const
    {
        const std::size_t rows = table_.row_totals.size();
        const std::size_t columns = table_.column_totals.size();
        Withheld result{false, std::vector<std::vector<bool>>(rows, std::vector<bool>(columns)),
                        std::vector<bool>(rows), std::vector<bool>(columns)};
        for (std::size_t row = 0; row < rows; ++row) {
            result.row_totals[row] = is_withheld_[row][columns_.total()];
            for (std::size_t column = 0; column < columns; ++column)
                result.cells[row][column] = is_withheld_[row][column];
        }
        for (std::size_t column = 0; column < columns; ++column)
            result.column_totals[column] = is_withheld_[rows_.total()][column];
        return result;
    }

    [[nodiscard]] Withheld all_of_it() const
    {
        const std::size_t rows = table_.row_totals.size();
        const std::size_t columns = table_.column_totals.size();
        return {true, std::vector<std::vector<bool>>(rows, std::vector<bool>(columns, true)),
                std::vector<bool>(rows, true), std::vector<bool>(columns, true)};
    }

    const CountTable& table_;
    std::size_t threshold_;
    Lines rows_;
    Lines columns_;
    std::vector<std::vector<bool>> is_withheld_;  // by line of rows and of columns
    bool has_changed_ = false;
};

}  // namespace

Withheld withheld(const CountTable& table, std::size_t threshold)
{
    return Audit(table, threshold).run();
}

}  // namespace throughline
