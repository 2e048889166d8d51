#include "indexer/pipeline/originals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/sha256.hpp"
#include "core/base/system.hpp"
#include "core/review/failure.hpp"
#include "core/worker/descriptor.hpp"

namespace throughline {
namespace {

namespace fs = std::filesystem;

// A copy that is not finished goes, whatever ended it.
class Unfinished {
public:
    explicit Unfinished(fs::path path) : path_(std::move(path)) {}
    ~Unfinished()
    {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

[[noreturn]] void fail_to_keep(const fs::path& copy, const std::string& why)
{
    throw Error("keeping a copy at " + copy.string() + ": " + why +
                "; see to the disk, its room and who may write there, and index again: what is in stays in");
}

void write_all(int descriptor, std::string_view bytes, const fs::path& copy)
{
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail_to_keep(copy, system_message(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string copied(const fs::path& file, const fs::path& copy)
{
    const Descriptor from(open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!from.is_open())
        throw UnreadableFile(FailureReason::Unreadable, system_message(errno));
    const Descriptor to(open(copy.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!to.is_open())
        fail_to_keep(copy, system_message(errno));
    Sha256 hash;
    bool is_empty = true;
    std::vector<char> buffer(std::size_t{1} << 18);
    while (true) {
        const ssize_t count = read(from.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw UnreadableFile(FailureReason::Unreadable, system_message(errno));
        if (count == 0)
            break;
        is_empty = false;
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(count));
        hash.add(bytes);
        write_all(to.number(), bytes, copy);
    }
    if (is_empty)
        throw UnreadableFile(FailureReason::Empty);
    return hash.hexadecimal();
}

}  // namespace

Originals::Originals(const fs::path& data) : folder_(data / "files")
{
    fs::create_directories(folder_);
}

std::string Originals::keep(const fs::path& file) const
{
    static std::atomic<unsigned> count = 0;
    const Unfinished copy(folder_ /
                          ("unfinished-" + std::to_string(getpid()) + "-" + std::to_string(++count)));
    std::string sha256 = copied(file, copy.path());
    const fs::path kept = path_of(sha256);
    std::error_code failure;
    fs::create_directories(kept.parent_path(), failure);
    if (!failure)
        fs::rename(copy.path(), kept, failure);
    if (failure)
        fail_to_keep(kept, failure.message());
    return sha256;
}

fs::path Originals::path_of(const std::string& sha256) const
{
    return folder_ / sha256.substr(0, 2) / sha256.substr(2);
}

void Originals::remove(const std::string& sha256) const
{
    std::error_code ignored;
    fs::remove(path_of(sha256), ignored);
}

void Originals::remove_unfinished() const
{
    for (const auto& entry : fs::directory_iterator(folder_))
        if (entry.path().filename().string().starts_with("unfinished-"))
            fs::remove(entry.path());
}

}  // namespace throughline
