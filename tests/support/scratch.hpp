// What tests need of the file system: a folder that goes when the test ends, whole files, data beside the
// project.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace throughline::test {

class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string contents_of(const std::filesystem::path&);
void write_file(const std::filesystem::path&, std::string_view contents);

// A file or folder of the data that lies beside the project (`../shared/NAME`, or $THROUGHLINE_SHARED/NAME).
// Where it is absent, says so on standard error once and gives nothing: the test then has nothing to check.
[[nodiscard]] std::optional<std::filesystem::path> shared_data(std::string_view name);

}  // namespace throughline::test
