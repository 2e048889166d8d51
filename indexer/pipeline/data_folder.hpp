// The data folder opened by its one writer.
#pragma once

#include <filesystem>

#include "core/base/files.hpp"
#include "core/catalogue/catalogue.hpp"
#include "indexer/pipeline/originals.hpp"

namespace throughline {

// Makes the folder if need be. Throws Error if another indexer is at work in it.
class DataFolder {
public:
    explicit DataFolder(const std::filesystem::path& data);

    std::filesystem::path path;

private:
    FileLock lock_;  // held before anything is opened

public:
    Originals originals;
    Catalogue catalogue;
};

// DIR/catalogue.sqlite
[[nodiscard]] std::filesystem::path catalogue_file(const std::filesystem::path& data);

}  // namespace throughline
