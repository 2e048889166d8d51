#include "core/vocabulary/areas.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/base/error.hpp"
#include "core/vocabulary/yaml.hpp"

namespace throughline {
namespace {

constexpr std::array<std::string_view, 4> nations{"england", "wales", "scotland", "northern-ireland"};

Area area_of(const YAML::Node& row, const std::filesystem::path& file)
{
    Area area;
    area.id = text_of(row, "id", file);
    expect_known_keys(
        row, {"id", "name", "nation", "names", "publishers", "services", "common_word", "until", "now"},
        "the area '" + area.id + "'", file);
    area.name = text_of(row, "name", file);
    area.nation = text_of(row, "nation", file);
    if (std::find(nations.begin(), nations.end(), area.nation) == nations.end())
        reject(row, "england, wales, scotland or northern-ireland is wanted for 'nation'", file);
    area.names = texts_of(row, "names", file);
    area.publishers = texts_of(row, "publishers", file);
    area.services = texts_of(row, "services", file);
    area.is_common_word = is_true(row, "common_word", file);
    area.last_year = year_of(row, "until", file);
    area.successors = texts_of(row, "now", file);
    return area;
}

}  // namespace

std::vector<Area> load_areas(const std::filesystem::path& file)
{
    const YAML::Node root = read_yaml(file);
    std::vector<Area> areas;
    std::set<std::string> ids;
    for (const YAML::Node& row : rows_of(root, "areas", file)) {
        areas.push_back(area_of(row, file));
        if (!ids.insert(areas.back().id).second)
            reject(row, "the area '" + areas.back().id + "' stands twice", file);
    }
    for (const Area& area : areas)
        for (const std::string& successor : area.successors)
            if (ids.count(successor) == 0)
                throw Error(file.string() + ": '" + successor + "', now in place of '" + area.id +
                            "', is no area");
    return areas;
}

}  // namespace throughline
