// The sets of themes as rows of bits, one bit for each review of a result: to count what all pairs and threes
// of them have in common is faster than with compressed sets, which are made for few of the reviews or nearly
// all (bench/patterns).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "server/patterns/theme_sets.hpp"

namespace throughline {

class BitRows {
public:
    // `reviews`: of the result; the sets are of them alone.
    BitRows(const IdSet& reviews, const std::vector<ThemeSet>& sets);

    using Row = std::vector<std::uint64_t>;

    // By place in `sets`.
    [[nodiscard]] std::size_t in_common(std::size_t one, std::size_t other) const;

    // Leaves in `row` the reviews of both; how many they are.
    std::size_t put_common(std::size_t one, std::size_t other, Row& row) const;
    [[nodiscard]] std::size_t in_common(const Row& row, std::size_t other) const;

private:
    std::vector<Row> rows_;
};

}  // namespace throughline
