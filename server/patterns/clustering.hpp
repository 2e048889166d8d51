// The order in which a matrix is easiest to read: what is alike stands together.
#pragma once

#include <cstddef>
#include <vector>

namespace throughline {

// Places of the rows of a symmetric matrix of likenesses (1: the same, 0: nothing in common, below: opposite)
// in the order of the leaves of a tree by average linkage over 1 - likeness (Sokal and Michener 1958). Of two
// branches that are joined, each is turned so that the likest ends touch. Among equals those that came first:
// the same matrix, the same order.
[[nodiscard]] std::vector<std::size_t> clustered_order(const std::vector<std::vector<double>>& likeness);

}  // namespace throughline
