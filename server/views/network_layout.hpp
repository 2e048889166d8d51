// Where the boxes of a network stand in its picture. The one place that knows Graphviz: it gives coordinates
// and draws nothing.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace throughline {

// In points: of a box its size, once laid out also its middle, from the upper left, whole: the
// library’s sums differ in their last digits from one time to the next.
struct NetworkBox {
    double width = 0;
    double height = 0;
    double x = 0;
    double y = 0;
};

struct NetworkPlan {
    std::vector<NetworkBox> boxes;
    double width = 0;  // of the whole
    double height = 0;
};

using NetworkLinks = std::vector<std::pair<std::size_t, std::size_t>>;  // by place of the boxes

// More would be no picture any more, and would take too long.
inline constexpr std::size_t most_network_boxes = 40;
inline constexpr std::size_t most_network_links = 60;

// What is linked stands near each other, no box over another: stress majorization (Gansner, Koren and North,
// Graph Drawing 2004) from a fixed beginning, so the same network gives the same plan. One thread at a time:
// the library is not safe from several. Throws Error if it cannot be laid out.
// Precondition: no more boxes and links than the numbers above.
[[nodiscard]] NetworkPlan network_plan(std::vector<NetworkBox> boxes, const NetworkLinks& links);

}  // namespace throughline
