// Small things about files that both programs need.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace throughline {

// A lock on a file that lasts as long as the object, and goes with the process however it ends.
class FileLock {
public:
    // Nothing: somebody else holds it. Makes the file. Throws Error if that is not possible.
    [[nodiscard]] static std::optional<FileLock> try_lock(const std::filesystem::path& file);
    ~FileLock();
    FileLock(FileLock&&) noexcept;
    FileLock& operator=(FileLock&&) = delete;

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

// The folder in which the running program lies.
[[nodiscard]] std::filesystem::path program_folder();

// Waits until what was written below the folder's file system is on disk.
void sync_to_disk(const std::filesystem::path& folder);

// The name without folders.
[[nodiscard]] std::string file_name_of(const std::filesystem::path& path);

}  // namespace throughline
