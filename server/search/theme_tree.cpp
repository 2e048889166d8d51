#include "server/search/theme_tree.hpp"

#include <algorithm>
#include <set>

#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_alike = 5;
constexpr double least_alike = 0.3;
constexpr std::size_t longest_name = 100;  // bytes that are compared

// The tree has no circle: Themes saw to that when it was read.
void add_below(const Themes& themes, const Theme& theme, std::size_t depth, std::vector<ThemePlace>& places)
{
    places.push_back({&theme, depth});
    for (const Theme* narrower : themes.narrower_than(theme.id))
        add_below(themes, *narrower, depth + 1, places);
}

using Pairs = std::multiset<std::string>;

// The pairs of letters that stand side by side within its words.
Pairs pairs_of(std::string_view name)
{
    Pairs pairs;
    if (name.size() > longest_name)
        return pairs;
    for (const Word& word : words_of(name))
        for (std::size_t at = 0; at + 1 < word.folded.size(); ++at)
            pairs.insert(word.folded.substr(at, 2));
    return pairs;
}

// Dice's coefficient: 1 for the same pairs, 0 for none in common.
double likeness(const Pairs& one, const Pairs& other)
{
    if (one.empty() || other.empty())
        return 0;
    Pairs common;
    std::ranges::set_intersection(one, other, std::inserter(common, common.end()));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(one.size() + other.size());
}

double likeness(const Theme& theme, const Pairs& typed)
{
    double best = std::max(likeness(pairs_of(theme.id), typed), likeness(pairs_of(theme.label), typed));
    for (const std::string& synonym : theme.synonyms)
        best = std::max(best, likeness(pairs_of(synonym), typed));
    return best;
}

}  // namespace

std::vector<std::string> with_broader(const Themes& themes, const std::string& theme)
{
    std::vector<std::string> all{theme};
    for (const Theme* at = themes.find(theme); at != nullptr && !at->broader.empty();
         at = themes.find(at->broader))
        all.push_back(at->broader);
    return all;
}

std::vector<ThemePlace> tree_of_facet(const Themes& themes, std::string_view facet)
{
    std::vector<ThemePlace> places;
    for (const Theme& theme : themes.all())
        if (theme.facet == facet && theme.broader.empty())
            add_below(themes, theme, 0, places);
    return places;
}

std::vector<ThemePlace> tree_below(const Themes& themes, std::string_view theme)
{
    std::vector<ThemePlace> places;
    for (const Theme* narrower : themes.narrower_than(theme))
        add_below(themes, *narrower, 0, places);
    return places;
}

std::vector<Named> themes_like(const Themes& themes, std::string_view typed)
{
    const Pairs pairs = pairs_of(typed);
    std::vector<std::pair<double, const Theme*>> alike;
    for (const Theme& theme : themes.all())
        if (const double how = likeness(theme, pairs); how >= least_alike)
            alike.emplace_back(how, &theme);
    std::ranges::stable_sort(alike, std::ranges::greater(), [](const auto& row) { return row.first; });
    alike.resize(std::min(alike.size(), most_alike));
    std::vector<Named> found;
    for (const auto& [how, theme] : alike)
        found.push_back({theme->id, theme->label});
    return found;
}

}  // namespace throughline
