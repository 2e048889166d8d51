#include "indexer/pipeline/data_folder.hpp"

#include "core/base/error.hpp"

namespace throughline {
namespace {

FileLock locked(const std::filesystem::path& data)
{
    std::error_code error;
    std::filesystem::create_directories(data, error);
    if (error)
        throw Error("making " + data.string() + ": " + error.message() + "; check who may write there");
    auto lock = FileLock::try_lock(data / "indexer.lock");
    if (!lock)
        throw Error("another indexer is at work in " + data.string() + ": wait until it has finished");
    return std::move(*lock);
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
