// A ranking of passages in which each group of near-identical ones appears once: by the first of them.
#pragma once

#include <vector>

#include "core/index/reader.hpp"
#include "server/search/near_identical.hpp"

namespace throughline {

class Fold {
public:
    // `matching`: of the passages that are in a group, those that were found. Both must outlive it.
    Fold(const NearIdentical& identical, const IdSet& matching);

    // Passages that were found and stand behind another, in the whole ranking.
    [[nodiscard]] std::size_t hidden() const { return hidden_; }

    // How many were found that are near-identical to it, without itself.
    [[nodiscard]] std::size_t similar_to(std::uint32_t passage) const;

    // A ranking, or its beginning, without those that stand behind another; the first `most`.
    [[nodiscard]] std::vector<Match> folded(const std::vector<Match>& ranking, std::size_t most) const;

private:
    const NearIdentical& identical_;
    std::vector<std::size_t> found_;  // of each group, passages found
    std::size_t hidden_ = 0;
};

}  // namespace throughline
