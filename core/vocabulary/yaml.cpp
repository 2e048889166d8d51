#include "core/vocabulary/yaml.hpp"

#include <algorithm>
#include <system_error>

#include "core/base/error.hpp"

namespace throughline {
namespace {

constexpr std::uintmax_t most_bytes = 16 << 20;

[[noreturn]] void fail(const std::filesystem::path& file, const YAML::Mark& mark, const std::string& what)
{
    throw Error(file.string() + ", line " + std::to_string(mark.line + 1) + ": " + what);
}

}  // namespace

YAML::Node read_yaml(const std::filesystem::path& file)
{
    std::error_code failure;
    const std::uintmax_t size = std::filesystem::file_size(file, failure);
    if (failure)
        throw Error(file.string() + " cannot be read: " + failure.message());
    if (size > most_bytes)
        throw Error(file.string() + " is larger than a vocabulary can be (16 MiB)");
    try {
        return YAML::LoadFile(file.string());
    } catch (const YAML::Exception& error) {
        fail(file, error.mark, error.msg);
    }
}

std::vector<YAML::Node> rows_of(const YAML::Node& root, const std::string& name,
                                const std::filesystem::path& file)
{
    const YAML::Node list = root.IsMap() ? root[name] : YAML::Node(YAML::NodeType::Undefined);
    if (!list || !(list.IsSequence() || list.IsNull()))
        fail(file, root.Mark(), "a list called '" + name + "' is wanted here");
    std::vector<YAML::Node> rows;
    for (const YAML::Node& row : list) {
        if (!row.IsMap())
            fail(file, row.Mark(), "a row of '" + name + "' is made of names with values, such as 'id: ...'");
        rows.push_back(row);
    }
    return rows;
}

std::string text_of(const YAML::Node& row, const std::string& name, const std::filesystem::path& file)
{
    const YAML::Node value = row[name];
    if (!value || !value.IsScalar() || value.Scalar().empty())
        fail(file, row.Mark(), "a text is wanted for '" + name + "'");
    return value.Scalar();
}

std::string optional_text_of(const YAML::Node& row, const std::string& name,
                             const std::filesystem::path& file)
{
    return row[name] ? text_of(row, name, file) : std::string();
}

std::vector<std::string> texts_of(const YAML::Node& row, const std::string& name,
                                  const std::filesystem::path& file)
{
    const YAML::Node list = row[name];
    if (!list)
        return {};
    if (!list.IsSequence())
        fail(file, list.Mark(), "a list is wanted for '" + name + "'");
    return texts_in(list, file);
}

std::vector<std::string> texts_in(const YAML::Node& list, const std::filesystem::path& file)
{
    std::vector<std::string> texts;
    for (const YAML::Node& item : list) {
        if (!item.IsScalar() || item.Scalar().empty())
            fail(file, item.Mark(), "a text is wanted in each item of the list");
        texts.push_back(item.Scalar());
    }
    return texts;
}

bool is_true(const YAML::Node& row, const std::string& name, const std::filesystem::path& file)
{
    bool value = false;
    if (row[name] && !YAML::convert<bool>::decode(row[name], value))
        fail(file, row.Mark(), "true or false is wanted for '" + name + "'");
    return value;
}

std::optional<int> year_of(const YAML::Node& row, const std::string& name, const std::filesystem::path& file)
{
    if (!row[name])
        return std::nullopt;
    int year = 0;
    if (!YAML::convert<int>::decode(row[name], year) || year < 1000 || year > 9999)
        fail(file, row.Mark(), "a year is wanted for '" + name + "'");
    return year;
}

void expect_known_keys(const YAML::Node& row, std::initializer_list<std::string_view> known,
                       const std::string& what, const std::filesystem::path& file)
{
    for (const auto& entry : row) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        if (std::ranges::find(known, key) != known.end())
            continue;
        std::string names;
        for (const std::string_view name : known)
            names += (names.empty() ? "" : ", ") + std::string(name);
        fail(file, entry.first.Mark(), what + " has a key '" + key + "', which is none of " + names);
    }
}

void reject(const YAML::Node& row, const std::string& what, const std::filesystem::path& file)
{
    fail(file, row.Mark(), what);
}

}  // namespace throughline
