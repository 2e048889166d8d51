#include "support/reference_files.hpp"

#include <stdexcept>
#include <utility>

namespace throughline::test {
namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

// The end of what begins with the brace at `at`: BibTeX counts braces and nothing else.
std::size_t past_braces(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
        if (depth == 0)
            return at + 1;
    }
    throw std::runtime_error("a brace is not closed");
}

std::string without_outer_braces(std::string text)
{
    while (text.starts_with('{') && past_braces(text, 0) == text.size())
        text = text.substr(1, text.size() - 2);
    return text;
}

BibtexFields fields_in(std::string_view entry)
{
    BibtexFields fields;
    std::size_t at = entry.find(',');
    fields["key"] = entry.substr(0, at);
    while (at != std::string_view::npos && at + 1 < entry.size()) {
        const std::size_t name = entry.find_first_not_of(" \n,", at);
        const std::size_t equals = entry.find(" = ", at);
        if (name == std::string_view::npos || equals == std::string_view::npos)
            break;
        const std::size_t value = equals + 3;
        at = entry[value] == '{' ? past_braces(entry, value) : entry.find_first_of(",\n", value);
        fields[std::string(entry.substr(name, equals - name))] =
            without_outer_braces(std::string(entry.substr(value, at - value)));
    }
    return fields;
}

}  // namespace

std::vector<RisTags> ris_records(std::string_view text)
{
    std::vector<RisTags> records;
    RisTags record;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        if (end == std::string_view::npos)
            throw std::runtime_error("a line has no end");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        if (line.empty())
            continue;
        if (line.size() < 6 || line.substr(2, 4) != "  - ")
            throw std::runtime_error("no tag: " + std::string(line));
        if (line.starts_with("ER"))
            records.push_back(std::exchange(record, {}));
        else
            record[std::string(line.substr(0, 2))].emplace_back(line.substr(6));
    }
    return records;
}

std::vector<BibtexFields> bibtex_entries(std::string_view text)
{
    std::vector<BibtexFields> entries;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at)) {
        const std::size_t open = text.find('{', at);
        const std::size_t end = past_braces(text, open);
        entries.push_back(fields_in(text.substr(open + 1, end - open - 2)));
        at = end;
    }
    return entries;
}

std::string printed_latex(std::string text)
{
    // The commands for single marks last, behind a mark that no text has, so that none is read twice.
    for (const auto& [command, mark] :
         {std::pair("\\textbraceleft{}", "\x01"), std::pair("\\textbraceright{}", "\x02"),
          std::pair("\\textasciitilde{}", "~"), std::pair("\\textasciicircum{}", "^"),
          std::pair("\\textbackslash{}", "\x03"), std::pair("\\#", "#"), std::pair("\\$", "$"),
          std::pair("\\%", "%"), std::pair("\\&", "&"), std::pair("\\_", "_"), std::pair("\x01", "{"),
          std::pair("\x02", "}"), std::pair("\x03", "\\")})
        replace_all(text, command, mark);
    return text;
}

}  // namespace throughline::test
