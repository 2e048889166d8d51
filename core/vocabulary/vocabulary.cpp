#include "core/vocabulary/vocabulary.hpp"

#include <fstream>
#include <initializer_list>
#include <string_view>

#include "core/base/sha256.hpp"

namespace throughline {

namespace {

std::string version_of(const std::filesystem::path& folder, std::initializer_list<const char*> names)
{
    constexpr std::size_t digits_of_version = 12;
    Sha256 hash;
    std::string piece(std::size_t{1} << 16, '\0');
    for (const char* name : names) {
        std::ifstream file(folder / name, std::ios::binary);
        while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
            hash.add(std::string_view(piece).substr(0, static_cast<std::size_t>(file.gcount())));
    }
    return hash.hexadecimal().substr(0, digits_of_version);
}

constexpr const char* thesaurus_file = "thesaurus.tsv";
constexpr const char* wording_file = "wording-model.tsv";

}  // namespace

std::string vocabulary_version(const std::filesystem::path& folder)
{
    return version_of(folder, {"themes.yaml", "agencies.yaml", "areas.yaml", "cues.yaml", "theme-model.tsv"});
}

Vocabulary load_vocabulary(const std::filesystem::path& folder)
{
    return {load_themes(folder / "themes.yaml"),
            load_agencies(folder / "agencies.yaml"),
            load_areas(folder / "areas.yaml"),
            load_cues(folder / "cues.yaml"),
            load_theme_model(folder / "theme-model.tsv"),
            vocabulary_version(folder),
            load_thesaurus(folder / thesaurus_file),
            version_of(folder, {thesaurus_file, wording_file}),
            load_wording_model(folder / wording_file),
            load_published(folder / "published.yaml")};
}

}  // namespace throughline
