// What a whole result keeps while it is taken away. Included by this folder alone.
#pragma once

#include "server/search/room.hpp"

namespace throughline {

struct WholeResult::Impl {
    Catalogue::Snapshot snapshot;
    Room room;
    SearchResults found;
    std::string generation;
    std::size_t taken = 0;  // of the order
};

}  // namespace throughline
