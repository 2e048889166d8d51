#include "core/vocabulary/agencies.hpp"

#include "core/vocabulary/yaml.hpp"

namespace throughline {

std::vector<Agency> load_agencies(const std::filesystem::path& file)
{
    const YAML::Node root = read_yaml(file);
    std::vector<Agency> agencies;
    for (const YAML::Node& row : rows_of(root, "agencies", file)) {
        agencies.push_back({text_of(row, "id", file), text_of(row, "label", file),
                            texts_of(row, "names", file), texts_of(row, "short_names", file),
                            texts_of(row, "endings", file)});
        expect_known_keys(row, {"id", "label", "names", "short_names", "endings"},
                          "the agency '" + agencies.back().id + "'", file);
    }
    return agencies;
}

}  // namespace throughline
