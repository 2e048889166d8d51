#include "bench/themes/examples.hpp"

#include <fstream>
#include <set>

#include "core/base/error.hpp"
#include "core/text/words.hpp"

namespace throughline::bench {
namespace {

namespace fs = std::filesystem;

void add_terms(const std::string& theme, std::string_view terms, std::vector<ThemeExample>& examples)
{
    while (!terms.empty()) {
        const std::size_t end = terms.find(',');
        const std::string_view term = terms.substr(0, end);
        terms.remove_prefix(end == std::string_view::npos ? terms.size() : end + 1);
        if (!words_of(term).empty())
            examples.push_back({theme, ExampleKind::Term, std::string(term)});
    }
}

void add_examples_of(const std::string& line, const fs::path& table, std::vector<ThemeExample>& examples)
{
    const std::size_t after_theme = line.find('\t');
    const std::size_t after_label = line.find('\t', after_theme + 1);
    if (after_theme == std::string::npos || after_label == std::string::npos)
        throw Error(table.string() + ": theme, label, sentence are wanted: " + line);
    const std::string theme = line.substr(0, after_theme);
    const std::string label = line.substr(after_theme + 1, after_label - after_theme - 1);
    const std::string text = line.substr(after_label + 1);
    if (label == "terms")
        add_terms(theme, text, examples);
    else if (label == "evidence" || label == "mention")
        examples.push_back({theme, label == "evidence" ? ExampleKind::Evidence : ExampleKind::Mention, text});
    else
        throw Error(table.string() + ": the label is evidence, mention or terms, and not '" + label + "'");
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
            add_examples_of(line, table, examples);
    }
    return examples;
}

}  // namespace throughline::bench
