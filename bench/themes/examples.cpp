#include "bench/themes/examples.hpp"

#include <fstream>
#include <set>

#include "core/base/error.hpp"

namespace throughline::bench {
namespace {

namespace fs = std::filesystem;

ThemeExample example_of(const std::string& line, const fs::path& table)
{
    const std::size_t after_theme = line.find('\t');
    const std::size_t after_label = line.find('\t', after_theme + 1);
    if (after_theme == std::string::npos || after_label == std::string::npos)
        throw Error(table.string() + ": theme, label, sentence are wanted: " + line);
    const std::string label = line.substr(after_theme + 1, after_label - after_theme - 1);
    if (label != "evidence" && label != "mention")
        throw Error(table.string() + ": the label is evidence or mention, and not '" + label + "'");
    return {line.substr(0, after_theme), label == "evidence", line.substr(after_label + 1)};
}

}  // namespace

std::vector<ThemeExample> theme_examples(const fs::path& folder)
{
    std::set<fs::path> tables;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".tsv")
            tables.insert(entry.path());
    std::vector<ThemeExample> examples;
    for (const fs::path& table : tables) {
        std::ifstream lines(table);
        std::string line;
        std::getline(lines, line);  // the names of the columns
        while (std::getline(lines, line))
            examples.push_back(example_of(line, table));
    }
    return examples;
}

}  // namespace throughline::bench
