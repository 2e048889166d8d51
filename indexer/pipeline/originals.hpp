// The originals: a copy of every file that was read, named by the SHA-256 of its bytes.
//
//   DIR/files/ab/cdef0123…   (no extension: what a file is, is found from its bytes)
#pragma once

#include <filesystem>
#include <string>

#include "core/review/document.hpp"

namespace throughline {

class Originals {
public:
    explicit Originals(const std::filesystem::path& data);

    // Copies the file, and gives its hash. Any thread. Throws UnreadableFile(Unreadable or Empty), or Error
    // if the copy cannot be written (a full disk).
    [[nodiscard]] std::string keep(const std::filesystem::path& file) const;

    [[nodiscard]] std::filesystem::path path_of(const std::string& sha256) const;
    void remove(const std::string& sha256) const;

    // Copies that were never finished, after a crash.
    void remove_unfinished() const;

private:
    std::filesystem::path folder_;
};

}  // namespace throughline
