#include "server/settings/file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <string_view>

#include "core/base/error.hpp"

namespace throughline {
namespace {

namespace fs = std::filesystem;

struct Row {
    std::string_view name;
    std::string_view kind;  // for the complaint
    std::function<bool(RawSettings&, const toml::node&, const fs::path& folder)> read;
};

Row text(std::string_view name, std::string RawSettings::*field)
{
    return {name, "a text in quotes", [field](RawSettings& raw, const toml::node& node, const fs::path&) {
                const auto value = node.value_exact<std::string>();
                if (value)
                    raw.*field = *value;
                return value.has_value();
            }};
}

Row path(std::string_view name, std::string RawSettings::*field)
{
    return {name, "a path in quotes",
            [field](RawSettings& raw, const toml::node& node, const fs::path& folder) {
                const auto value = node.value_exact<std::string>();
                if (value && !value->empty())
                    raw.*field = (folder / *value).lexically_normal().string();
                return value.has_value();
            }};
}

Row number(std::string_view name, std::optional<long> RawSettings::*field)
{
    return {name, "a number", [field](RawSettings& raw, const toml::node& node, const fs::path&) {
                const auto value = node.value_exact<std::int64_t>();
                if (value)
                    raw.*field = *value;
                return value.has_value();
            }};
}

bool read_names(RawSettings& raw, const toml::node& node, const fs::path&)
{
    if (const auto one = node.value_exact<std::string>()) {
        raw.names.push_back(*one);
        return true;
    }
    const toml::array* list = node.as_array();
    if (list == nullptr)
        return false;
    for (const toml::node& item : *list) {
        const auto name = item.value_exact<std::string>();
        if (!name)
            return false;
        raw.names.push_back(*name);
    }
    return true;
}

bool read_allow_remote(RawSettings& raw, const toml::node& node, const fs::path&)
{
    raw.allow_remote = node.value_exact<bool>();
    return raw.allow_remote.has_value();
}

const std::vector<Row>& rows()
{
    static const std::vector<Row> rows{
        path("data", &RawSettings::data),
        text("listen", &RawSettings::listen),
        number("threads", &RawSettings::threads),
        number("searches", &RawSettings::searches),
        number("heavy-searches", &RawSettings::heavy_searches),
        number("heavy-from", &RawSettings::heavy_from),
        number("refused-from", &RawSettings::refused_from),
        path("templates", &RawSettings::templates),
        path("assets", &RawSettings::assets),
        path("vocabulary", &RawSettings::vocabulary),
        path("worker", &RawSettings::worker),
        text("contact", &RawSettings::contact),
        text("public-url", &RawSettings::public_url),
        {"name", "a text in quotes or a list of such", read_names},
        {"allow-remote", "true or false", read_allow_remote},
    };
    return rows;
}

std::string known_names()
{
    std::string names;
    for (const Row& row : rows())
        names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
}

toml::table table_in(const fs::path& file)
{
    if (fs::is_directory(file))  // the library reads one as a file without any setting
        throw Error("--config " + file.string() + " is a folder: name the file in it");
    try {
        return toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        const auto line = error.source().begin.line;
        throw Error("--config " + file.string() + (line > 0 ? ", line " + std::to_string(line) : "") + ": " +
                    std::string(error.description()));
    }
}

}  // namespace

RawSettings settings_in_file(const fs::path& file)
{
    RawSettings raw;
    for (const auto& [key, node] : table_in(file)) {
        const std::string_view name = key;
        const auto row = std::ranges::find(rows(), name, &Row::name);
        const std::string where =
            "--config " + file.string() + ", line " + std::to_string(node.source().begin.line) + ": ";
        if (row == rows().end())
            throw Error(where + "there is no setting \"" + std::string(name) +
                        "\"; there are: " + known_names());
        if (!row->read(raw, node, file.parent_path()))
            throw Error(where + std::string(name) + " must be " + std::string(row->kind));
    }
    return raw;
}

}  // namespace throughline
