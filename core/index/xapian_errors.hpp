// Xapian::Error is not a std::exception: here, and only here, it becomes an Error of ours. Included by this
// folder alone.
#pragma once

#include <xapian.h>

#include <string>

#include "core/index/reader.hpp"

namespace throughline {

template <typename Work>
auto guarded(const std::string& what, Work&& work) -> decltype(work())
try {
    return work();
} catch (const Xapian::DatabaseModifiedError&) {
    throw IndexChanged("the index changed while it was read");
} catch (const Xapian::DatabaseLockError&) {
    throw Error(what + ": another indexer is writing to this index; wait until it has finished");
} catch (const Xapian::Error& error) {
    throw Error(what + ": " + error.get_description());
}

}  // namespace throughline
