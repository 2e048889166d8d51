#include "indexer/pipeline/manifest.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/base/error.hpp"
#include "core/review/closed_values.hpp"
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

// Values that are filtered and counted by.
bool is_closed(const std::string& column)
{
    return column == "type" || column == "outcome";
}

// What is wanted in the place of a value that cannot be meant; empty if the value is fine.
std::string wanted_in(const std::string& column, const std::string& value)
{
    if (column.ends_with("_date") && !partial_date(value))
        return "no date: write it as 2019, 2019-04 or 2019-04-30";
    if (!is_closed(column) || value_meant(column, value))
        return {};
    std::string known;
    for (const std::string_view one : values_of_list(column))
        known += (known.empty() ? "" : ", ") + std::string(one);
    return "none of " + known;
}

struct Row {
    std::string file;
    std::vector<Field> fields;
    std::string problem;
    std::vector<std::string> odd_values;  // a sentence for each
};

void add_value(Row& row, const std::string& column, const std::string& value)
{
    Field field{column, value, Origin::Manifest, 1, std::nullopt, std::nullopt};
    const std::string wanted = wanted_in(column, value);
    if (wanted.empty() && is_closed(column))
        field.value = *value_meant(column, value);
    if (!wanted.empty()) {
        const bool is_taken = column == "outcome";
        row.odd_values.push_back(column + " is '" + value + "', which is " + wanted +
                                 (is_taken ? ". It is taken as it is, a value of its own"
                                           : ". It is kept as it was written, and what the report says of "
                                             "its " +
                                                 column + " stands"));
        field.name += is_taken ? "" : "_as_listed";
    }
    row.fields.push_back(std::move(field));
}

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
        else if (!value.empty())
            add_value(row, columns[at], value);
    }
    if (row.file.empty())
        row.problem = "names no file";
    return row;
}

// A list may have the same value in a thousand rows: it is told once.
void add_odd_value(Manifest& manifest, std::size_t line, const std::string& sentence)
{
    const auto told = std::ranges::find(manifest.bad_rows, sentence, &BadRow::problem);
    if (told == manifest.bad_rows.end())
        manifest.bad_rows.push_back({line, sentence, true});
    else
        told->also_lines.push_back(line);
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
        for (const std::string& sentence : row.odd_values)
            add_odd_value(manifest, rows[at].line, sentence);
        manifest.lines[row.file] = rows[at].line;
        manifest.fields[row.file] = std::move(row.fields);
    }
    return manifest;
}

}  // namespace throughline
