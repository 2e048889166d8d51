// Where the program finds what belongs to it, from whatever folder it is started.
//
//   build/release/throughline-server   project tree: ../../templates, worker beside it
//   bin/throughline-server             installed: ../share/throughline/templates, worker in bin or ../libexec
#pragma once

#include <filesystem>
#include <string>

namespace throughline {

// The folder "templates", "assets" or "vocabulary", known by a file that must be in it: the project's own
// assets folder holds the sources of what is served. Throws Error naming where it was looked for.
[[nodiscard]] std::filesystem::path place_of(const std::string& folder, const std::string& file);

// Where throughline-worker is, or would be: without it everything but pictures of pages works.
[[nodiscard]] std::filesystem::path place_of_worker();

}  // namespace throughline
