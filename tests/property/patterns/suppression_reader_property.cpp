// Where a review may have several values, the columns of a cross-table are tables of their own that share the
// totals of the rows: a reader who puts all of them together can still not work out what is withheld.
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "server/patterns/suppression.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

using Numbers = std::vector<std::size_t>;

std::size_t any_count(std::size_t from, std::size_t below)
{
    return *rc::gen::resize(100, rc::gen::inRange<std::size_t>(from, below));
}

CountTable any_table(bool rows_add_up)
{
    CountTable table;
    table.rows_add_up = rows_add_up;
    table.columns_add_up = false;
    const std::size_t rows = any_count(2, 4);
    const std::size_t columns = any_count(1, 4);
    const std::size_t total = any_count(6, 16);
    table.column_totals.assign(columns, 0);
    for (std::size_t row = 0; row < rows; ++row) {
        table.row_totals.push_back(any_count(1, rows_add_up ? 14 : total + 1));
        Numbers cells;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t all = table.row_totals.back();
            cells.push_back(any_count(0, 3) == 0 ? (any_count(0, 2) == 0 ? 0 : all) : any_count(0, all + 1));
            table.column_totals[column] += cells.back();
        }
        table.cells.push_back(cells);
    }
    table.total = rows_add_up
                      ? std::accumulate(table.row_totals.begin(), table.row_totals.end(), std::size_t{0})
                      : total;
    return table;
}

// All that fits: with the numbers that are published, their sums, at least 1 where something is withheld.
class WholeReader {
public:
    WholeReader(const CountTable& table, const Withheld& hidden) : table_(table), hidden_(hidden)
    {
        rows_.resize(table.row_totals.size());
        cells_.assign(rows_.size(), std::vector<std::set<std::size_t>>(table.column_totals.size()));
        columns_.resize(table.column_totals.size());
        Numbers totals(rows_.size());
        try_totals(totals, 0);
    }

    // Values that remain possible.
    std::vector<std::set<std::size_t>> rows_;
    std::vector<std::set<std::size_t>> columns_;
    std::vector<std::vector<std::set<std::size_t>>> cells_;

private:
    void try_totals(Numbers& totals, std::size_t row)
    {
        if (row == totals.size()) {
            if (std::accumulate(totals.begin(), totals.end(), std::size_t{0}) == table_.total)
                try_columns(totals);
            return;
        }
        const bool is_hidden = hidden_.row_totals[row];
        const std::size_t last = is_hidden ? table_.total : table_.row_totals[row];
        for (std::size_t value = is_hidden ? 1 : table_.row_totals[row]; value <= last; ++value) {
            totals[row] = value;
            try_totals(totals, row + 1);
        }
    }

    // With these totals of the rows, every column can be filled on its own; all of them must be.
    void try_columns(const Numbers& totals)
    {
        std::vector<std::vector<Numbers>> fits(columns_.size());
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            Numbers cells(totals.size());
            try_cells(totals, column, cells, 0, fits[column]);
            if (fits[column].empty())
                return;
        }
        for (std::size_t row = 0; row < totals.size(); ++row)
            rows_[row].insert(totals[row]);
        for (std::size_t column = 0; column < columns_.size(); ++column)
            for (const Numbers& cells : fits[column]) {
                columns_[column].insert(std::accumulate(cells.begin(), cells.end(), std::size_t{0}));
                for (std::size_t row = 0; row < cells.size(); ++row)
                    cells_[row][column].insert(cells[row]);
            }
    }

    void try_cells(const Numbers& totals, std::size_t column, Numbers& cells, std::size_t row,
                   std::vector<Numbers>& fits) const
    {
        if (row == cells.size()) {
            const std::size_t sum = std::accumulate(cells.begin(), cells.end(), std::size_t{0});
            if (hidden_.column_totals[column] ? sum > 0 : sum == table_.column_totals[column])
                fits.push_back(cells);
            return;
        }
        const bool is_hidden = hidden_.cells[row][column];
        const std::size_t known = table_.cells[row][column];
        const std::size_t last = std::min(totals[row], is_hidden ? totals[row] : known);
        for (std::size_t value = is_hidden ? 1 : known; value <= last; ++value) {
            cells[row] = value;
            try_cells(totals, column, cells, row + 1, fits);
        }
    }

    const CountTable& table_;
    const Withheld& hidden_;
};

}  // namespace

TEST_CASE("a reader of all columns together must think two values possible for each number that is withheld")
{
    CHECK(rc::check("themes as columns", [] {
        const CountTable table = any_table(true);
        const Withheld hidden = withheld(table, 5);
        RC_PRE(!hidden.everything);
        const WholeReader reader(table, hidden);
        for (std::size_t row = 0; row < table.row_totals.size(); ++row) {
            RC_ASSERT(reader.rows_[row].contains(table.row_totals[row]));
            RC_ASSERT((reader.rows_[row].size() > 1) || !hidden.row_totals[row]);
            for (std::size_t column = 0; column < table.column_totals.size(); ++column)
                RC_ASSERT(reader.cells_[row][column].size() > 1 || !hidden.cells[row][column]);
        }
        for (std::size_t column = 0; column < table.column_totals.size(); ++column)
            RC_ASSERT(reader.columns_[column].size() > 1 || !hidden.column_totals[column]);
    }));
}

namespace {

// Neither rows nor columns add up: each cell lies between what its two totals leave it.
class ReaderOfBoth {
public:
    ReaderOfBoth(const CountTable& table, const Withheld& hidden) : table_(table), hidden_(hidden)
    {
        totals_.assign(table.row_totals.begin(), table.row_totals.end());
        totals_.insert(totals_.end(), table.column_totals.begin(), table.column_totals.end());
        values_.resize(totals_.size());
        cells_.assign(table.row_totals.size(),
                      std::vector<std::set<std::size_t>>(table.column_totals.size()));
        Numbers guess(totals_.size());
        try_totals(guess, 0);
    }

    std::vector<std::set<std::size_t>> values_;  // of the rows, behind them of the columns
    std::vector<std::vector<std::set<std::size_t>>> cells_;

private:
    [[nodiscard]] bool is_hidden(std::size_t line) const
    {
        const std::size_t rows = table_.row_totals.size();
        return line < rows ? hidden_.row_totals[line] : hidden_.column_totals[line - rows];
    }

    void try_totals(Numbers& guess, std::size_t line)
    {
        if (line == guess.size())
            return take(guess);
        const std::size_t last = is_hidden(line) ? table_.total : totals_[line];
        for (std::size_t value = is_hidden(line) ? 1 : totals_[line]; value <= last; ++value) {
            guess[line] = value;
            try_totals(guess, line + 1);
        }
    }

    void take(const Numbers& guess)
    {
        std::vector<std::pair<std::size_t, std::size_t>> ranges;
        const std::size_t rows = table_.row_totals.size();
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < table_.column_totals.size(); ++column) {
                const std::size_t in_row = guess[row];
                const std::size_t in_column = guess[rows + column];
                const std::size_t least = in_row + in_column - std::min(in_row + in_column, table_.total);
                const std::size_t most = std::min(in_row, in_column);
                const std::size_t known = table_.cells[row][column];
                const bool is_withheld = hidden_.cells[row][column];
                ranges.emplace_back(std::max(least, is_withheld ? std::size_t{1} : known),
                                    std::min(most, is_withheld ? most : known));
                if (ranges.back().first > ranges.back().second)
                    return;
            }
        for (std::size_t line = 0; line < guess.size(); ++line)
            values_[line].insert(guess[line]);
        std::size_t at = 0;
        for (auto& row : cells_)
            for (auto& values : row) {
                for (std::size_t value = ranges[at].first; value <= ranges[at].second; ++value)
                    values.insert(value);
                ++at;
            }
    }

    const CountTable& table_;
    const Withheld& hidden_;
    Numbers totals_;
};

// Themes by agencies: of `total` reviews each has some of the rows and some of the columns.
CountTable any_table_of_both()
{
    CountTable table;
    table.rows_add_up = table.columns_add_up = false;
    table.total = any_count(6, 16);
    const auto any_share = [] { return any_count(1, 11); };
    const Numbers often{any_share(), any_share(), any_share(), any_share()};
    table.row_totals.assign(2, 0);
    table.column_totals.assign(2, 0);
    table.cells.assign(2, Numbers(2, 0));
    for (std::size_t review = 0; review < table.total; ++review) {
        std::vector<bool> has;
        for (const std::size_t share : often)
            has.push_back(any_count(0, 10) < share);
        for (std::size_t row = 0; row < 2; ++row)
            for (std::size_t column = 0; column < 2; ++column)
                table.cells[row][column] += has[row] && has[2 + column] ? 1U : 0U;
        for (std::size_t line = 0; line < 2; ++line) {
            table.row_totals[line] += has[line] ? 1U : 0U;
            table.column_totals[line] += has[2 + line] ? 1U : 0U;
        }
    }
    return table;
}

}  // namespace

TEST_CASE("where neither rows nor columns add up, the whole table gives no number away either")
{
    CHECK(rc::check("themes by agencies", [] {
        const CountTable table = any_table_of_both();
        const Withheld hidden = withheld(table, 5);
        RC_PRE(!hidden.everything);
        const ReaderOfBoth reader(table, hidden);
        for (std::size_t line = 0; line < 2; ++line) {
            RC_ASSERT(reader.values_[line].size() > 1 || !hidden.row_totals[line]);
            RC_ASSERT(reader.values_[2 + line].size() > 1 || !hidden.column_totals[line]);
            for (std::size_t column = 0; column < 2; ++column) {
                RC_ASSERT(reader.cells_[line][column].contains(table.cells[line][column]));
                RC_ASSERT(reader.cells_[line][column].size() > 1 || !hidden.cells[line][column]);
            }
        }
    }));
}
