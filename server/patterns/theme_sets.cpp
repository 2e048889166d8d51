#include "server/patterns/theme_sets.hpp"

#include <algorithm>

#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"
#include "server/search/theme_counts.hpp"
#include "server/search/theme_tree.hpp"

namespace throughline {
namespace {

bool is_chosen(const ThemeChoice& choice, const ThemePlace& place)
{
    return (!choice.level || *choice.level == place.depth + 1) &&
           (choice.themes.empty() ||
            std::ranges::find(choice.themes, place.theme->id) != choice.themes.end());
}

bool is_below(const Themes& themes, const Theme& one, const Theme& other)
{
    const auto above = with_broader(themes, one.id);
    return std::ranges::find(above, other.id) != above.end();
}

}  // namespace

const char* facet_of(const ThemeChoice& choice)
{
    return choice.is_central_only ? theme_central_facet : theme_facet;
}

std::vector<ThemeSet> theme_sets(const CollectionState& state, const IdSet& among, const ThemeChoice& choice)
{
    const Themes& themes = state.vocabulary->themes;
    std::vector<ThemeSet> sets;
    for (const ThemeFacet& facet : themes.facets()) {
        if (!choice.facet.empty() && facet.id != choice.facet)
            continue;
        for (const ThemePlace& place : tree_of_facet(themes, facet.id)) {
            if (!is_chosen(choice, place))
                continue;
            IdSet reviews = set_of(state, facet_of(choice), place.theme->id) & among;
            const std::size_t count = reviews.cardinality();
            sets.push_back({place.theme, place.depth, std::move(reviews), count});
        }
    }
    return sets;
}

bool are_of_one_branch(const Themes& themes, const Theme& one, const Theme& other)
{
    return is_below(themes, one, other) || is_below(themes, other, one);
}

Branches::Branches(const Themes& themes, const std::vector<const Theme*>& looked_at)
    : are_one_(looked_at.size(), std::vector<bool>(looked_at.size()))
{
    for (std::size_t one = 0; one < looked_at.size(); ++one)
        for (const std::string& above : with_broader(themes, looked_at[one]->id))
            if (const auto other = std::ranges::find(looked_at, themes.find(above));
                other != looked_at.end()) {
                const auto place = static_cast<std::size_t>(other - looked_at.begin());
                are_one_[one][place] = are_one_[place][one] = true;
            }
}

namespace {

std::string label_of(const Vocabulary& vocabulary, const std::string& facet, const std::string& value)
{
    if (facet.starts_with(theme_facet))
        if (const Theme* theme = vocabulary.themes.find(value))
            return theme->label;
    if (facet.starts_with("agency"))
        if (const auto agency = std::ranges::find(vocabulary.agencies, value, &Agency::id);
            agency != vocabulary.agencies.end())
            return agency->label;
    return value;
}

std::vector<CountedFilter> filters_of(const MatchingReviews& found)
{
    std::vector<CountedFilter> filters;
    for (const auto& [facet, values] : found.request.filters.values)
        for (const std::string& value : values)
            filters.push_back({facet, value, label_of(*found.state->vocabulary, facet, value)});
    return filters;
}

}  // namespace

CountedReviews counted(const MatchingReviews& found)
{
    return {found.request,
            found.searched_for,
            found.notes,
            found.reviews.cardinality(),
            found.listed.cardinality(),
            address_of(whole_list(found.request)),
            filters_of(found)};
}

Named named(const Theme& theme)
{
    return {theme.id, theme.label};
}

}  // namespace throughline
