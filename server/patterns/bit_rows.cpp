#include "server/patterns/bit_rows.hpp"

#include <bit>

namespace throughline {

BitRows::BitRows(const IdSet& reviews, const std::vector<ThemeSet>& sets)
{
    std::vector<std::uint32_t> place_of(reviews.isEmpty() ? 0 : reviews.maximum() + std::size_t{1});
    std::uint32_t next = 0;
    for (const std::uint32_t review : reviews)
        place_of[review] = next++;
    for (const ThemeSet& set : sets) {
        Row& row = rows_.emplace_back((next + 63) / 64);
        for (const std::uint32_t review : set.reviews)
            row[place_of[review] / 64] |= std::uint64_t{1} << (place_of[review] % 64);
    }
}

std::size_t BitRows::in_common(std::size_t one, std::size_t other) const
{
    return in_common(rows_[one], other);
}

std::size_t BitRows::put_common(std::size_t one, std::size_t other, Row& row) const
{
    const Row& first = rows_[one];
    const Row& second = rows_[other];
    row.resize(first.size());
    std::size_t count = 0;
    for (std::size_t word = 0; word < first.size(); ++word) {
        row[word] = first[word] & second[word];
        count += static_cast<std::size_t>(std::popcount(row[word]));
    }
    return count;
}

std::size_t BitRows::in_common(const Row& row, std::size_t other) const
{
    const Row& second = rows_[other];
    std::size_t count = 0;
    for (std::size_t word = 0; word < row.size(); ++word)
        count += static_cast<std::size_t>(std::popcount(row[word] & second[word]));
    return count;
}

}  // namespace throughline
