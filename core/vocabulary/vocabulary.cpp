#include "core/vocabulary/vocabulary.hpp"

#include <fstream>
#include <iterator>

#include "core/base/sha256.hpp"

namespace throughline {

std::string vocabulary_version(const std::filesystem::path& folder)
{
    constexpr std::size_t digits_of_version = 12;
    Sha256 hash;
    for (const char* name : {"themes.yaml", "agencies.yaml", "areas.yaml"}) {
        std::ifstream file(folder / name, std::ios::binary);
        hash.add(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    return hash.hexadecimal().substr(0, digits_of_version);
}

Vocabulary load_vocabulary(const std::filesystem::path& folder)
{
    return {load_themes(folder / "themes.yaml"), load_agencies(folder / "agencies.yaml"),
            load_areas(folder / "areas.yaml"), vocabulary_version(folder)};
}

}  // namespace throughline
