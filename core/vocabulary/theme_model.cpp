#include "core/vocabulary/theme_model.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "core/vocabulary/learned_file.hpp"

namespace throughline {
namespace {

constexpr std::string_view any_theme = "(any)";

struct Row {
    std::string_view part;
    std::string_view theme;
    std::string_view feature;
    double weight = 0;
};

// Four cells between tabs, the last one a number.
bool read_row(std::string_view line, Row& row)
{
    std::array<std::string_view, 4> cells;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const std::size_t tab = line.find('\t');
        if ((tab == std::string_view::npos) != (cell + 1 == cells.size()))
            return false;
        cells.at(cell) = line.substr(0, tab);
        line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    row = {cells[0], cells[1], cells[2], 0};
    const char* end = cells[3].data() + cells[3].size();
    const auto read = std::from_chars(cells[3].data(), end, row.weight);
    return read.ec == std::errc() && read.ptr == end && std::isfinite(row.weight) && !row.feature.empty();
}

ThemeModel::Weights* place_of_row(ThemeModel& model, const Row& row)
{
    const std::string theme(row.theme);
    if (row.part == "words")
        return &model.words[theme];
    if (row.part == "trust")
        return &model.trust[theme];
    if (row.part == "tag")
        return row.theme == any_theme ? &model.tag : &model.tag_of[theme];
    if (row.part == "central")
        return row.theme == any_theme ? &model.central : &model.central_of[theme];
    if (row.part == "alone")
        return row.theme == any_theme ? &model.alone : &model.alone_of[theme];
    if (row.part == "together")
        return &model.together[theme];
    return nullptr;
}

}  // namespace

ThemeModel load_theme_model(const std::filesystem::path& file)
{
    ThemeModel model;
    const auto take = [&](std::string_view line) {
        Row row;
        ThemeModel::Weights* const weights = read_row(line, row) ? place_of_row(model, row) : nullptr;
        // The file is in the order of the map: almost all belong at its end.
        if (weights != nullptr)
            weights->insert_or_assign(weights->end(), std::string(row.feature), row.weight);
        return weights != nullptr;
    };
    read_learned(file, "part, theme, feature and a number are wanted, with tabs between",
                 "bench/themes/learn.sh", take);
    return model;
}

}  // namespace throughline
