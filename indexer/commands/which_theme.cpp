#include "indexer/commands/which_theme.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

// "Hidden Men" and "hidden-men" are the same.
std::string in_words(const std::string& text)
{
    std::string words;
    for (const Word& word : words_of(text))
        words += (words.empty() ? "" : " ") + word.folded;
    return words;
}

// How many letters to change, add or leave out to make one of the other.
std::size_t distance(const std::string& one, const std::string& other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t changed = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

// Smaller is closer. A shared word counts for more than letters.
std::size_t strangeness(const std::string& typed, const std::string& name)
{
    std::set<std::string> parts;
    for (const Word& word : words_of(name))
        parts.insert(word.folded);
    std::size_t shared = 0;
    for (const Word& word : words_of(typed))
        shared += parts.erase(word.folded);
    const std::size_t letters = std::min<std::size_t>(distance(typed, name), 90);
    return shared > 0 ? letters / (shared + 1) : letters;
}

std::string closest(const Themes& themes, const std::string& typed)
{
    constexpr std::size_t most_named = 5;
    constexpr std::size_t most_apart = 3;  // from the closest
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const Theme& theme : themes.all())
        ranked.emplace_back(
            std::min(strangeness(typed, in_words(theme.id)), strangeness(typed, in_words(theme.label))),
            theme.id);
    std::ranges::sort(ranked);
    ranked.resize(std::min(ranked.size(), most_named));
    std::string names;
    for (const auto& [rank, id] : ranked)
        if (rank <= ranked.front().first + most_apart)
            names += (names.empty() ? "" : ", ") + id;
    return names;
}

}  // namespace

const Theme& theme_named(const Themes& themes, const std::string& name)
{
    constexpr std::size_t longest_name = 200;
    const std::string typed = in_words(name.substr(0, longest_name));
    for (const Theme& theme : themes.all())
        if (in_words(theme.id) == typed || in_words(theme.label) == typed)
            return theme;
    throw Error("there is no theme '" + name + "' in the vocabulary; close to it: " + closest(themes, typed));
}

}  // namespace throughline
