// Which files are there to be read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/catalogue/files.hpp"

namespace throughline {

struct Candidate {
    std::string path;  // absolute
    FileState state;

    bool operator==(const Candidate&) const = default;
};

struct Discovered {
    std::vector<Candidate> candidates;  // by path, each once
    std::size_t passed_over =
        0;  // hidden files, and lists and programs that lie beside reports (.csv, .json, …)
};

// Files as named, folders with all that is below them. Throws Error if a path does not exist.
[[nodiscard]] Discovered discover(const std::vector<std::filesystem::path>& paths);

}  // namespace throughline
