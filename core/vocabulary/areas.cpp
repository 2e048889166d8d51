#include "core/vocabulary/areas.hpp"

#include "core/vocabulary/yaml.hpp"

namespace throughline {

std::vector<Area> load_areas(const std::filesystem::path& file)
{
    const YAML::Node root = read_yaml(file);
    std::vector<Area> areas;
    for (const YAML::Node& row : root["areas"])
        areas.push_back({text_of(row, "id", file), text_of(row, "name", file), text_of(row, "nation", file),
                         texts_of(row, "names", file), texts_of(row, "publishers", file)});
    return areas;
}

}  // namespace throughline
