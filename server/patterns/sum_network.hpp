// A table with totals as a network: each number flows between its row and its column, totals flow back. A
// number that is withheld can be something else exactly when there is a way round through others that are.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace throughline {

// A number of a table that adds up: its last row and column are the totals.
struct TablePlace {
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const TablePlace&) const = default;
};

class SumNetwork {
public:
    // `numbers` with their totals; `is_withheld` of the same shape.
    SumNetwork(const std::vector<std::vector<std::size_t>>& numbers,
               const std::vector<std::vector<bool>>& is_withheld)
        : numbers_(numbers), is_withheld_(is_withheld), rows_(numbers.size()), columns_(numbers[0].size())
    {
    }

    // What else has to be withheld so that the number may also be one more or one less than it is, at the
    // least cost in numbers lost. Empty: nothing. Nothing: no way at all. Zeros and the total of totals are
    // never withheld; what is withheld is at least 1.
    [[nodiscard]] std::optional<std::vector<TablePlace>> needed_for(TablePlace place) const;

private:
    struct Way {
        std::size_t cost = std::numeric_limits<std::size_t>::max();
        std::vector<TablePlace> places;
    };
    // From one row or column (nodes: rows first) to another, without the number itself.
    [[nodiscard]] Way way(std::size_t from, std::size_t to, TablePlace except) const;
    [[nodiscard]] bool flows_to_column(TablePlace place) const;

    const std::vector<std::vector<std::size_t>>& numbers_;
    const std::vector<std::vector<bool>>& is_withheld_;
    std::size_t rows_;
    std::size_t columns_;
};

}  // namespace throughline
