// Runs a reader of hostile bytes in a process of its own, which can compute and answer and nothing else.
//
//   run_confined --fork--> reader: no files, no network, no processes; limits on memory and time
//                <--pipe-- "confined", "so many pages need OCR", answer or reason
//
// Whatever the reader does - crashes, hangs, eats memory, is taken over by what it reads - the caller gets an
// answer of at most `output_bytes` or a reason within `wall_time`.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "core/review/failure.hpp"
#include "core/worker/worker.hpp"

namespace throughline {

struct Confinement {
    WorkerLimits limits;
    int input = -1;   // the one descriptor that the reader keeps
    int client = -1;  // a socket; when its other end closes, nobody waits for the answer and the reader ends
};

// Told how many pages need OCR, before that begins, the caller grants `ocr_time_per_page` for each.
using ReportPages = std::function<void(int pages)>;

// Gives the answer, or throws UnreadableFile. Anything else that it throws, and any other way to end, is
// TooLarge, TooSlow or Crashed.
using Reader = std::function<std::string(const ReportPages&)>;

// The calling process must have no other threads. Throws Error if the kernel refuses to confine the reader,
// or if the client has gone.
[[nodiscard]] std::variant<std::string, Failure> run_confined(const Confinement&, const Reader&);

// False in builds with sanitizers, which end the process themselves, as crashed, when memory runs out.
[[nodiscard]] bool reports_lack_of_memory();

}  // namespace throughline
