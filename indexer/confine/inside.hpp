// The confined process's side of run_confined.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "indexer/confine/confine.hpp"

namespace throughline {

// What the reader says: one byte for the kind, eight for the value, and what follows. The numbers are in the
// machine's own order: both ends are the same program.
enum class Said : std::uint8_t {
    Confined,  // value 0: nothing of the file was read before this
    Trouble,   // the kernel refuses; value: length of the message. Only in place of Confined
    Pages,     // value: pages that need OCR
    Bytes,     // value: length of the answer
    Reason,    // value: reason (upper half) and length of the detail (lower half)
};

inline constexpr std::uint64_t most_message_bytes = 1000;

// Time is granted for no more, whatever the reader says: nearly three hours by default.
inline constexpr int most_pages_for_ocr = 500;

// Runs in the new process and ends it. `parent` is the process that forked it.
[[noreturn]] void read_confined(const Confinement&, const Reader&, int answer_pipe, pid_t parent);

}  // namespace throughline
