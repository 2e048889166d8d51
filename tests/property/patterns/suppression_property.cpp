// Nothing that is withheld from a cross-table can be worked out from what is left.
#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <set>

#include "server/patterns/suppression.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

using Counts = std::vector<std::vector<std::size_t>>;

// Rows and columns add up.
CountTable table_of(const Counts& cells)
{
    CountTable table;
    table.cells = cells;
    table.column_totals.resize(cells.front().size());
    for (const auto& row : cells) {
        table.row_totals.push_back(std::accumulate(row.begin(), row.end(), std::size_t{0}));
        for (std::size_t column = 0; column < row.size(); ++column)
            table.column_totals[column] += row[column];
        table.total += table.row_totals.back();
    }
    return table;
}

// Of any size from the beginning: among small numbers alone nothing can be published.
std::size_t any_number(std::size_t from, std::size_t below)
{
    return *rc::gen::resize(100, rc::gen::inRange<std::size_t>(from, below));
}

CountTable any_table(std::size_t most_lines, std::size_t most)
{
    const std::size_t rows = any_number(1, most_lines + 1);
    const std::size_t columns = any_number(1, most_lines + 1);
    Counts cells(rows, std::vector<std::size_t>(columns));
    for (auto& row : cells)
        for (auto& cell : row)
            cell = any_number(0, 4) == 0 ? 0 : any_number(0, most);
    return table_of(cells);
}

// All tables of whole numbers that a reader must think possible: with what is published, its sums, and at
// least 1 where something is withheld. Tells, for each number (totals in the last row and column), the values
// it takes.
class Reader {
public:
    Reader(const CountTable& table, const Withheld& hidden)
        : table_(table),
          hidden_(hidden),
          rows_(table.cells.size()),
          columns_(table.cells[0].size()),
          guess_(rows_, std::vector<std::size_t>(columns_))
    {
    }

    // Null: too many to try.
    [[nodiscard]] const std::vector<std::vector<std::set<std::size_t>>>* possible()
    {
        values_.assign(rows_ + 1, std::vector<std::set<std::size_t>>(columns_ + 1));
        tried_ = 0;
        try_from(0);
        return tried_ > most_tried ? nullptr : &values_;
    }

    [[nodiscard]] bool is_hidden(std::size_t row, std::size_t column) const
    {
        if (row == rows_)
            return column < columns_ && hidden_.column_totals[column];
        return column == columns_ ? hidden_.row_totals[row] : hidden_.cells[row][column];
    }

private:
    static constexpr std::size_t most_tried = 2'000'000;

    void try_from(std::size_t place)
    {
        if (++tried_ > most_tried)
            return;
        if (place == rows_ * columns_) {
            take();
            return;
        }
        const std::size_t row = place / columns_;
        const std::size_t column = place % columns_;
        const std::size_t known = table_.cells[row][column];
        const std::size_t left = left_in(row, column);
        const std::size_t first = is_hidden(row, column) ? 1 : known;
        const std::size_t last = is_hidden(row, column) ? left : known;
        for (std::size_t value = first; value <= last && value <= left; ++value) {
            guess_[row][column] = value;
            if (column + 1 < columns_ || row_fits(row))
                try_from(place + 1);
        }
        guess_[row][column] = 0;
    }

    // What the totals that are published leave for this number.
    [[nodiscard]] std::size_t left_in(std::size_t row, std::size_t column) const
    {
        std::size_t all = 0;
        std::size_t in_row = 0;
        std::size_t in_column = 0;
        for (std::size_t at = 0; at < row * columns_ + column; ++at) {
            const std::size_t value = guess_[at / columns_][at % columns_];
            all += value;
            in_row += at / columns_ == row ? value : 0;
            in_column += at % columns_ == column ? value : 0;
        }
        std::size_t left = table_.total - std::min(all, table_.total);
        if (!hidden_.row_totals[row])
            left = std::min(left, table_.row_totals[row] - std::min(in_row, table_.row_totals[row]));
        if (!hidden_.column_totals[column])
            left = std::min(left,
                            table_.column_totals[column] - std::min(in_column, table_.column_totals[column]));
        return left;
    }

    [[nodiscard]] bool row_fits(std::size_t row) const
    {
        const std::size_t sum = std::accumulate(guess_[row].begin(), guess_[row].end(), std::size_t{0});
        return hidden_.row_totals[row] ? sum > 0 : sum == table_.row_totals[row];
    }

    void take()
    {
        const CountTable guessed = table_of(guess_);
        if (guessed.total != table_.total)
            return;
        for (std::size_t column = 0; column < columns_; ++column)
            if (hidden_.column_totals[column] ? guessed.column_totals[column] == 0
                                              : guessed.column_totals[column] != table_.column_totals[column])
                return;
        for (std::size_t row = 0; row < rows_; ++row) {
            values_[row][columns_].insert(guessed.row_totals[row]);
            for (std::size_t column = 0; column < columns_; ++column)
                values_[row][column].insert(guess_[row][column]);
        }
        for (std::size_t column = 0; column < columns_; ++column)
            values_[rows_][column].insert(guessed.column_totals[column]);
    }

    const CountTable& table_;
    const Withheld& hidden_;
    std::size_t rows_;
    std::size_t columns_;
    Counts guess_;
    std::vector<std::vector<std::set<std::size_t>>> values_;
    std::size_t tried_ = 0;
};

std::size_t number_in(const CountTable& table, std::size_t row, std::size_t column)
{
    if (row == table.cells.size())
        return table.column_totals[column];
    return column == table.column_totals.size() ? table.row_totals[row] : table.cells[row][column];
}

}  // namespace

TEST_CASE("for each number that is withheld a reader must think two values possible: all tables tried")
{
    CHECK(rc::check("small tables", [] {
        const CountTable table = any_table(3, 14);
        const Withheld hidden = withheld(table, 5);
        RC_PRE(!hidden.everything && table.total > 0U);
        Reader reader(table, hidden);
        const auto* possible = reader.possible();
        RC_PRE(possible != nullptr);
        for (std::size_t row = 0; row <= table.cells.size(); ++row)
            for (std::size_t column = 0; column <= table.column_totals.size(); ++column)
                if (row < table.cells.size() || column < table.column_totals.size()) {
                    const auto& values = possible->at(row).at(column);
                    RC_ASSERT(values.contains(number_in(table, row, column)));
                    RC_ASSERT((values.size() > 1) == reader.is_hidden(row, column));
                }
    }));
}

TEST_CASE("every small number is withheld, no zero is, and nothing without a small number")
{
    CHECK(rc::check("any table", [] {
        const CountTable table = any_table(8, 40);
        const Withheld hidden = withheld(table, 5);
        bool has_small = table.total > 0 && table.total < 5;
        for (std::size_t row = 0; row <= table.cells.size(); ++row)
            for (std::size_t column = 0; column <= table.column_totals.size(); ++column) {
                if (row == table.cells.size() && column == table.column_totals.size())
                    continue;
                const std::size_t number = number_in(table, row, column);
                const bool is_hidden = row == table.cells.size()              ? hidden.column_totals[column]
                                       : column == table.column_totals.size() ? hidden.row_totals[row]
                                                                              : hidden.cells[row][column];
                has_small = has_small || (number > 0 && number < 5);
                RC_ASSERT(is_hidden || number == 0 || number >= 5);
                RC_ASSERT(hidden.everything || !is_hidden || number > 0);
            }
        if (!has_small)
            for (const auto& row : hidden.cells)
                RC_ASSERT(std::ranges::none_of(row, [](bool is_hidden) { return is_hidden; }));
    }));
}

TEST_CASE("where a review may be in several columns, each column with and without is a table of its own")
{
    CHECK(rc::check("themes as columns", [] {
        const auto rows = any_number(1, 5);
        const auto columns = any_number(1, 4);
        CountTable table;
        table.columns_add_up = false;
        table.column_totals.resize(columns);
        for (std::size_t row = 0; row < rows; ++row) {
            const auto total = any_number(0, 30);
            table.row_totals.push_back(total);
            table.total += total;
            auto& cells = table.cells.emplace_back();
            for (std::size_t column = 0; column < columns; ++column) {
                cells.push_back(any_number(0, total + 1));
                table.column_totals[column] += cells.back();
            }
        }
        const Withheld hidden = withheld(table, 5);
        RC_PRE(!hidden.everything);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column) {
                const std::size_t count = table.cells[row][column];
                const std::size_t others = table.row_totals[row] - count;
                const bool is_small = (count > 0 && count < 5) || (others > 0 && others < 5);
                RC_ASSERT(!is_small || hidden.cells[row][column] || hidden.row_totals[row]);
                RC_ASSERT(!(count > 0 && count < 5) || hidden.cells[row][column]);
            }
    }));
}
