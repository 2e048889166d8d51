#include "indexer/pipeline/data_folder.hpp"

#include <chrono>
#include <thread>

#include "core/base/error.hpp"

namespace throughline {
namespace {

constexpr int attempts = 20;
constexpr std::chrono::milliseconds between_attempts{50};

FileLock locked(const std::filesystem::path& data)
{
    std::error_code error;
    std::filesystem::create_directories(data, error);
    if (error)
        throw Error("making " + data.string() + ": " + error.message() + "; check who may write there");
    // A program that was killed may have left a child that holds the lock until it has started its own
    // program.
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (auto lock = FileLock::try_lock(data / "indexer.lock"))
            return std::move(*lock);
        std::this_thread::sleep_for(between_attempts);
    }
    throw Error("another indexer is at work in " + data.string() + ": wait until it has finished");
}

}  // namespace

DataFolder::DataFolder(const std::filesystem::path& data)
    : path(data),
      lock_(locked(data)),
      originals(data),
      catalogue(catalogue_file(data), Catalogue::Mode::ReadWrite)
{
    originals.remove_unfinished();
}

std::filesystem::path catalogue_file(const std::filesystem::path& data)
{
    return data / "catalogue.sqlite";
}

}  // namespace throughline
