#include "indexer/pipeline/originals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/sha256.hpp"
#include "core/review/failure.hpp"

namespace throughline {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor()
    {
        if (number_ >= 0)
            close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

void write_all(int descriptor, std::string_view bytes, const fs::path& copy)
{
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throw Error("keeping a copy at " + copy.string() + ": " + std::strerror(errno) +
                        "; make room on the disk and index again: what is in stays in");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string copied(const fs::path& file, const fs::path& copy)
{
    const Descriptor from(open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (from.number() < 0)
        throw UnreadableFile(FailureReason::Unreadable, std::strerror(errno));
    const Descriptor to(open(copy.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (to.number() < 0)
        throw Error("keeping a copy at " + copy.string() + ": " + std::strerror(errno));
    Sha256 hash;
    bool is_empty = true;
    std::vector<char> buffer(std::size_t{1} << 18);
    while (true) {
        const ssize_t count = read(from.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw UnreadableFile(FailureReason::Unreadable, std::strerror(errno));
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
    const fs::path aside =
        folder_ / ("unfinished-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    try {
        const std::string sha256 = copied(file, aside);
        const fs::path kept = path_of(sha256);
        fs::create_directories(kept.parent_path());
        fs::rename(aside, kept);
        return sha256;
    } catch (const Error&) {
        std::error_code ignored;
        fs::remove(aside, ignored);
        throw;
    }
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
