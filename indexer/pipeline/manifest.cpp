#include "indexer/pipeline/manifest.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/base/error.hpp"
#include "core/review/partial_date.hpp"
#include "core/text/clean.hpp"
#include "core/text/csv.hpp"

namespace throughline {
namespace {

// "Publication date" names the field publication_date.
std::string field_name(const std::string& heading)
{
    std::string name;
    for (const char byte : clean_line(heading))
        if (std::isalnum(static_cast<unsigned char>(byte)) != 0)
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
        else if (byte == ' ' || byte == '_' || byte == '-')
            name += '_';
        else
            return {};
    return name.size() <= 64 ? name : std::string();
}

// A column without a heading has no name: spreadsheets write such columns when something once stood in them.
std::vector<std::string> columns_of(const CsvRow& first)
{
    std::vector<std::string> columns;
    for (const std::string& heading : first.cells) {
        const std::string name = field_name(heading);
        if (clean_line(heading).empty()) {
            columns.emplace_back();
            continue;
        }
        if (name.empty())
            throw Error("the metadata's first row has a column named '" + heading +
                        "': use letters, digits and underscores");
        if (std::ranges::find(columns, name) != columns.end())
            throw Error("the metadata's first row names the column '" + name + "' twice");
        columns.push_back(name);
    }
    if (std::ranges::find(columns, "file") == columns.end())
        throw Error("the metadata has no column 'file': its first row must name the columns");
    return columns;
}

// A sentence if the value cannot be meant; empty if it is fine.
std::string problem_with(const std::string& column, const std::string& value)
{
    const bool is_date = column.ends_with("_date");
    if (is_date && !partial_date(value))
        return column + " is '" + value + "': write a date as 2019, 2019-04 or 2019-04-30";
    const bool is_slug = std::ranges::all_of(value, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
    });
    if (column == "type" && !is_slug)
        return "type is '" + value +
               "': use an id of small letters, digits and hyphens, such as lcspr or scr";
    return {};
}

struct Row {
    std::string file;
    std::vector<Field> fields;
    std::string problem;
};

Row read_row(const CsvRow& cells, const std::vector<std::string>& columns)
{
    Row row;
    if (cells.is_broken)
        row.problem = "a quotation mark is never closed";
    else if (cells.cells.size() != columns.size())
        row.problem = "has " + std::to_string(cells.cells.size()) + " cells where the first row has " +
                      std::to_string(columns.size());
    if (!row.problem.empty())
        return row;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::string value = clean_line(cells.cells[at]);
        if (columns[at].empty() && !value.empty())
            row.problem = "has '" + value + "' in a column that the first row does not name";
        else if (columns[at] == "file")
            row.file = cells.cells[at];
        else if (!value.empty() && row.problem.empty()) {
            row.problem = problem_with(columns[at], value);
            row.fields.push_back({columns[at], value, Origin::Manifest, 1, std::nullopt, std::nullopt});
        }
    }
    if (row.file.empty())
        row.problem = "names no file";
    return row;
}

}  // namespace

Manifest manifest_from(std::string_view csv)
{
    const std::vector<CsvRow> rows = csv_rows(csv);
    if (rows.empty())
        throw Error("the metadata is empty: its first row must name the columns, 'file' among them");
    const std::vector<std::string> columns = columns_of(rows.front());
    Manifest manifest;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        Row row = read_row(rows[at], columns);
        if (row.problem.empty() && manifest.fields.contains(row.file))
            row.problem = "names " + row.file + " again (first in line " +
                          std::to_string(manifest.lines.at(row.file)) + ")";
        if (!row.problem.empty()) {
            manifest.bad_rows.push_back({rows[at].line, row.problem});
            continue;
        }
        manifest.lines[row.file] = rows[at].line;
        manifest.fields[row.file] = std::move(row.fields);
    }
    return manifest;
}

}  // namespace throughline
