// The Xapian documents of a review before they have a number. Included by this folder alone.
#pragma once

#include <xapian.h>

#include <vector>

#include "core/index/writer.hpp"

namespace throughline {

struct PreparedReview::Impl {
    Xapian::Document review;
    std::vector<Xapian::Document> passages;
    Xapian::termpos last_position = 0;
};

}  // namespace throughline
