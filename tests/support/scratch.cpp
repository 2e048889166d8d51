#include "support/scratch.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace throughline::test {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder()
{
    std::string name = (fs::temp_directory_path() / "throughline-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no scratch folder could be made");
    path_ = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string contents_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, std::string_view contents)
{
    if (path.has_parent_path())
        fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << contents;
    if (!file)
        throw std::runtime_error("cannot write " + path.string());
}

std::optional<fs::path> shared_data(std::string_view name)
{
    const char* elsewhere = std::getenv("THROUGHLINE_SHARED");
    const fs::path root = elsewhere != nullptr ? fs::path(elsewhere) : fs::path(SOURCE_DIR) / ".." / "shared";
    if (fs::exists(root / name))
        return root / name;
    std::cerr << "skipped: " << name << " is not beside the project\n";
    return std::nullopt;
}

}  // namespace throughline::test
