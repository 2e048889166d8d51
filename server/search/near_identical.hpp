// Passages that say nearly the same: reviews quote the law, each other and themselves.
//
// Two passages are near-identical when of their shingles (five words that stand side by side, folded) at
// least four fifths are common: Jaccard's coefficient (Broder, On the resemblance and containment of
// documents, 1997), counted exactly. Which pairs are counted is chosen by 64 MinHash values in 16 bands of
// four: of pairs at four fifths one in a thousand is missed, of closer ones fewer (Leskovec, Rajaraman and
// Ullman, Mining of Massive Datasets, 2014, 3.4). The hashes are the same on every machine and every day.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/review/id_set.hpp"

namespace throughline {

inline constexpr double near_identity = 0.8;
inline constexpr std::size_t words_of_shingle = 5;

// Hashes of the shingles of a text, each once, in order. None: it has fewer words than a shingle.
[[nodiscard]] std::vector<std::uint32_t> shingles_of(std::string_view text);

// Common shingles, as a share of all of both. 0: one has none.
[[nodiscard]] double resemblance(const std::vector<std::uint32_t>& one,
                                 const std::vector<std::uint32_t>& other);

// Groups of passages, no passage in two: those near-identical to the first of the group.
struct NearIdentical {
    std::vector<std::vector<std::uint32_t>> groups;             // of two or more; by number in the index
    std::unordered_map<std::uint32_t, std::uint32_t> group_of;  // passage -> place among the groups
    IdSet passages;                                             // all that are in a group
    std::vector<std::uint32_t> groups_in_order;  // of each of `passages`, the place of its group

    // Without itself. None: there is no other like it.
    [[nodiscard]] std::vector<std::uint32_t> others_like(std::uint32_t passage) const;
};

class NearIdenticalMaker {
public:
    // By number in the index, ascending.
    void add(std::uint32_t passage, std::string_view text);
    [[nodiscard]] NearIdentical finish() &&;

private:
    static constexpr std::size_t bands = 16;

    struct Shingled {
        std::uint32_t passage = 0;
        std::vector<std::uint32_t> shingles;
        std::array<std::uint32_t, bands> keys{};
    };

    [[nodiscard]] std::size_t number_buckets();
    [[nodiscard]] std::uint32_t first_like(std::uint32_t place,
                                           const std::vector<std::vector<std::uint32_t>>& firsts) const;

    std::vector<Shingled> passages_;
};

}  // namespace throughline
