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
    std::string kept_as;  // hash of the kept original, which is read in place of the file; empty: the file is
    bool needs_ocr = false;  // of a review with pages that were read by OCR

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
