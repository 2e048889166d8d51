// A set of review or passage numbers: compressed bitmaps (Roaring), which make counts of intersections exact
// and cheap.
#pragma once

#include <roaring/roaring.hh>

namespace roaring {
}

namespace throughline {

namespace detail {
using namespace roaring;  // Debian 12 has Roaring outside a namespace, Debian 13 within one
using IdSet = Roaring;
}  // namespace detail

using IdSet = detail::IdSet;

}  // namespace throughline
