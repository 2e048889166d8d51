// The whole index made again from the catalogue alone, beside the live one, and then put in its place.
#pragma once

#include <functional>

#include "indexer/pipeline/index_folder.hpp"

namespace throughline {

// Readers keep the old index until the new one is complete. Returns the number of reviews. If it is stopped
// or fails, the old index is untouched.
std::size_t rebuild_index(DataFolder& data, const std::atomic<bool>& stop,
                          const std::function<void(const Progress&)>& show);

// The same, if another version of this program made the index. False: it was stopped on the way.
bool ensure_index_format(DataFolder& data, const std::atomic<bool>& stop,
                         const std::function<void(const Progress&)>& show);

}  // namespace throughline
