// What is done once a piece of work is over that took much memory for a while.
#pragma once

#include <malloc.h>

namespace throughline {

// The C library keeps what was freed, in each thread's part of its own: hundreds of MiB after a large
// collection has been compared with itself. This gives it back to the system; it takes some milliseconds.
inline void give_back_spare_memory()
{
    malloc_trim(0);
}

}  // namespace throughline
