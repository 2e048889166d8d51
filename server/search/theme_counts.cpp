#include "server/search/theme_counts.hpp"

#include <charconv>
#include <map>

#include "server/search/theme_tree.hpp"

namespace throughline {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

// The sets of the years; a date that somebody wrote in another form than ours has none.
std::map<int, const IdSet*> sets_of_years(const CollectionState& state)
{
    std::map<int, const IdSet*> sets;
    const auto known = state.facets.find("year");
    if (known == state.facets.end())
        return sets;
    for (const auto& [value, reviews] : known->second) {
        int year = 0;
        const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), year);
        if (failure == std::errc{} && end == value.data() + value.size() && year >= first_year &&
            year <= last_year)
            sets[year] = &reviews;
    }
    return sets;
}

}  // namespace

const IdSet& set_of(const CollectionState& state, const std::string& facet, const std::string& value)
{
    static const IdSet none;
    const auto values = state.facets.find(facet);
    if (values == state.facets.end())
        return none;
    const auto set = values->second.find(value);
    return set == values->second.end() ? none : set->second;
}

ThemeCount count_of(const CollectionState& state, const IdSet& among, const Theme& theme, std::size_t depth)
{
    return {theme.id,
            theme.label,
            theme.scope,
            theme.broader,
            depth,
            set_of(state, "theme", theme.id).and_cardinality(among),
            set_of(state, theme_central_facet, theme.id).and_cardinality(among)};
}

ThemeTree theme_tree_of(const CollectionState& state, const IdSet& among)
{
    const Themes& themes = state.vocabulary->themes;
    ThemeTree tree{among.cardinality(), {}};
    for (const ThemeFacet& facet : themes.facets()) {
        ThemeGroup group{facet.id, facet.label, facet.scope, {}};
        for (const auto& [theme, depth] : tree_of_facet(themes, facet.id))
            group.themes.push_back(count_of(state, among, *theme, depth));
        tree.groups.push_back(std::move(group));
    }
    return tree;
}

std::vector<ThemeYear> years_of(const CollectionState& state, const IdSet& among, const IdSet& mentioned)
{
    const auto sets = sets_of_years(state);
    std::vector<ThemeYear> years;
    if (sets.empty())
        return years;
    for (int year = sets.rbegin()->first; year >= sets.begin()->first; --year) {
        const auto set = sets.find(year);
        if (set == sets.end())
            years.push_back({std::to_string(year), 0, 0});
        else
            years.push_back({std::to_string(year), set->second->and_cardinality(among),
                             set->second->and_cardinality(mentioned)});
    }
    return years;
}

std::vector<ReviewSummary> undated_of(const CollectionState& state, const IdSet& mentioned)
{
    IdSet without = mentioned;
    for (const auto& [year, reviews] : sets_of_years(state))
        without -= *reviews;
    std::vector<ReviewSummary> undated;
    for (const std::uint32_t review : without)
        if (const auto known = state.reviews.find(ReviewId{review}); known != state.reviews.end())
            undated.push_back(known->second);
    return undated;
}

}  // namespace throughline
