#include "core/base/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/error.hpp"
#include "core/base/system.hpp"

namespace throughline {

std::optional<FileLock> FileLock::try_lock(const std::filesystem::path& file)
{
    const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        throw Error("opening " + file.string() + ": " + system_message(errno) +
                    "; check who may write there");
    FileLock lock(descriptor);
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno != EWOULDBLOCK)  // a file system that knows no locks is nobody else at work
        throw_system_error("locking " + file.string());
    return std::nullopt;
}

FileLock::~FileLock()
{
    if (descriptor_ >= 0)
        close(descriptor_);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

std::filesystem::path program_folder()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path(".") : program.parent_path();
}

void sync_to_disk(const std::filesystem::path& folder)
{
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    syncfs(descriptor);
    close(descriptor);
}

std::string file_name_of(const std::filesystem::path& path)
{
    return path.filename().string();
}

}  // namespace throughline
