// Where the program finds what belongs to it, from whatever folder it is started.
//
//   build/release/throughline-server   project tree: ../../templates, worker beside it
//   bin/throughline-server             installed: ../share/throughline/templates, worker in bin or ../libexec
#pragma once

#include <filesystem>
#include <string>

namespace throughline {

// The folder "templates" or "assets". Throws Error naming where it was looked for.
[[nodiscard]] std::filesystem::path place_of(const std::string& folder);

// Where throughline-worker is, or would be: without it everything but pictures of pages works.
[[nodiscard]] std::filesystem::path place_of_worker();

}  // namespace throughline
