#include "bench/themes/examples.hpp"

#include <algorithm>
#include <fstream>

#include "core/base/error.hpp"
#include "indexer/themes/word_model.hpp"

namespace throughline::bench {
namespace {

namespace fs = std::filesystem;

Example example_of(const std::string& line, const Themes& themes, const ThemeRules& rules)
{
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos)
        throw Error("theme, label and sentence are wanted: " + line);
    const auto theme = std::ranges::find(themes.all(), line.substr(0, first), &Theme::id);
    const std::string label = line.substr(first + 1, second - first - 1);
    if (theme == themes.all().end() || (label != "evidence" && label != "mention"))
        throw Error("no such theme or label: " + line);
    const std::string sentence = line.substr(second + 1);
    Statement statement;
    statement.tokens = rules.patterns().tokens_of(sentence, 0, sentence.size());
    Example example;
    example.theme = static_cast<std::size_t>(theme - themes.all().begin());
    example.speaks = label == "evidence";
    example.features = features_of(statement, {});
    example.hits = rules.read(statement, Polarity::Neutral, {}).hits;
    return example;
}

}  // namespace

std::vector<Example> examples_in(const fs::path& folder, const Themes& themes, const ThemeRules& rules)
{
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ".tsv")
                files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Example> examples;
    for (const fs::path& path : files) {
        std::ifstream file(path);
        std::string line;
        std::getline(file, line);  // the names of the columns
        while (std::getline(file, line))
            examples.push_back(example_of(line, themes, rules));
    }
    return examples;
}

bool are_near(const Themes& themes, std::size_t one, std::size_t other)
{
    const Theme& first = themes.all()[one];
    const Theme& second = themes.all()[other];
    const auto names = [](const Theme& theme, const std::string& id) {
        return theme.broader == id || std::ranges::find(theme.related, id) != theme.related.end();
    };
    return names(first, second.id) || names(second, first.id);
}

}  // namespace throughline::bench
