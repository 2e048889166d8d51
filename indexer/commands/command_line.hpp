// What was typed -> one of the commands.
#pragma once

#include <atomic>

namespace throughline {

// Returns the exit code. Throws Error.
[[nodiscard]] int run_command_line(int argc, char* argv[], const std::atomic<bool>& stop);

}  // namespace throughline
