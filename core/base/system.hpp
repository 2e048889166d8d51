// What the operating system says went wrong.
#pragma once

#include <string>

namespace throughline {

// "No such file or directory": for an errno value; safe in any thread.
[[nodiscard]] std::string system_message(int error);

// Throws Error("DOING: what errno means").
[[noreturn]] void throw_system_error(const std::string& doing);

}  // namespace throughline
