#include "core/text/csv_writer.hpp"

namespace throughline {
namespace {

bool may_be_formula(std::string_view cell)
{
    constexpr std::string_view openings = "=+-@\t\r\n";
    return !cell.empty() && openings.find(cell.front()) != std::string_view::npos;
}

}  // namespace

void CsvWriter::add(const std::vector<std::string>& cells)
{
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0)
            text_ += ',';
        add_cell(cells[at]);
    }
    text_ += "\r\n";
}

void CsvWriter::note(std::string_view name, std::string_view value)
{
    text_ += "# ";
    text_ += name;
    text_ += ',';
    add_cell(value);
    text_ += "\r\n";
}

void CsvWriter::add_cell(std::string_view cell)
{
    const bool is_quoted =
        cell.find_first_of(",\"\r\n\t'#") != std::string_view::npos || may_be_formula(cell);
    if (!is_quoted) {
        text_ += cell;
        return;
    }
    text_ += '"';
    if (may_be_formula(cell))
        text_ += '\'';
    for (const char letter : cell) {
        if (letter == '"')
            text_ += '"';
        text_ += letter;
    }
    text_ += '"';
}

}  // namespace throughline
