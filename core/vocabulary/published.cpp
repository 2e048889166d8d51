#include "core/vocabulary/published.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

#include "core/vocabulary/yaml.hpp"

namespace throughline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_rows = 500;
constexpr std::array<std::string_view, 6> selectable{"theme",   "theme_central", "age_band",
                                                     "outcome", "sex",           "type"};

std::optional<std::size_t> number_unless_missing(const YAML::Node& row, const char* name,
                                                 const fs::path& file)
{
    if (!row[name])
        return std::nullopt;
    const std::string text = text_of(row, name, file);
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || text.size() > 9)
        reject(row, std::string(name) + " is a whole number", file);
    return number;
}

PublishedSelection selection_of(const YAML::Node& row, const char* name, const fs::path& file)
{
    PublishedSelection selection;
    const YAML::Node node = row[name];
    if (!node)
        return selection;
    if (!node.IsMap())
        reject(row, std::string(name) + " names facets and their values: {outcome: [death]}", file);
    for (const auto& facet : node) {
        const auto key = facet.first.as<std::string>("");
        if (std::ranges::find(selectable, key) == selectable.end())
            reject(row, '"' + key + "\" is nothing to choose reviews by", file);
        selection[key] = texts_in(facet.second, file);
        if (selection[key].empty())
            reject(row, '"' + key + "\" has no values", file);
    }
    return selection;
}

PublishedMeasure measure_of(const YAML::Node& row, const fs::path& file)
{
    PublishedMeasure measure{text_of(row, "label", file),
                             text_of(row, "value", file),
                             number_unless_missing(row, "count", file),
                             number_unless_missing(row, "of", file),
                             optional_text_of(row, "note", file),
                             selection_of(row, "ours", file),
                             selection_of(row, "among", file)};
    if (measure.count && measure.of && *measure.count > *measure.of)
        reject(row, "count is larger than of", file);
    return measure;
}

PublishedSeries series_of(const YAML::Node& row, const fs::path& file)
{
    PublishedSeries series{text_of(row, "id", file),        text_of(row, "title", file),
                           text_of(row, "publisher", file), text_of(row, "years", file),
                           text_of(row, "counted", file),   text_of(row, "why_different", file),
                           texts_of(row, "sources", file),  {}};
    if (series.sources.empty())
        reject(row, "a published figure has a source: give its address under sources", file);
    for (const std::string& source : series.sources)
        if (!source.starts_with("https://") && !source.starts_with("http://"))
            reject(row, "a source is an address that begins with https://", file);
    for (const YAML::Node& measure : rows_of(row, "measures", file))
        series.measures.push_back(measure_of(measure, file));
    if (series.measures.empty())
        reject(row, "measures is a list of figures", file);
    return series;
}

}  // namespace

std::vector<PublishedSeries> load_published(const fs::path& file)
{
    std::vector<PublishedSeries> all;
    if (!fs::exists(file))
        return all;
    const YAML::Node root = read_yaml(file);
    const std::vector<YAML::Node> rows = rows_of(root, "series", file);
    if (rows.size() > most_rows)
        reject(root, "too many series: 500 at most", file);
    std::set<std::string> ids;
    for (const YAML::Node& row : rows) {
        all.push_back(series_of(row, file));
        if (!ids.insert(all.back().id).second)
            reject(row, "another series has this id", file);
        if (all.back().measures.size() > most_rows)
            reject(row, "too many measures: 500 at most", file);
    }
    return all;
}

}  // namespace throughline
