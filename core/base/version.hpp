// Which release of Throughline this is: what both programs answer to --version.
#pragma once

#include <string>

namespace throughline {

// "0.1.0", as the project's CMakeLists.txt says.
[[nodiscard]] std::string program_version();

}  // namespace throughline
