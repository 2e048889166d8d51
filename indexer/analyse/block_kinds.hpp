// What each block of a review is for: the kind of its section, unless the block itself is plainly something
// else.
#pragma once

#include <cstddef>
#include <vector>

#include "core/review/review.hpp"

namespace throughline {

struct BlockPurpose {
    PassageKind kind = PassageKind::Narrative;
    bool begins_section = false;

    bool operator==(const BlockPurpose&) const = default;
};

// One list a page, one entry a block, both in reading order.
[[nodiscard]] std::vector<std::vector<BlockPurpose>> purposes_of(const std::vector<ReviewPage>& pages,
                                                                 const std::vector<Section>& sections);

}  // namespace throughline
