#include "server/patterns/variables.hpp"

#include <algorithm>
#include <tuple>

#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"
#include "server/search/facets.hpp"
#include "server/search/theme_counts.hpp"

namespace throughline {
namespace {

constexpr std::string_view one_theme = "theme:";

struct VariableName {
    std::string_view name;
    bool has_one_value_each;
};

constexpr VariableName variable_names[] = {{"theme", false},    {"type", true}, {"agency", false},
                                           {"age_band", false}, {"sex", false}, {"outcome", true},
                                           {"publisher", true}, {"year", true}, {"incident_year", true}};

std::string label_of(const std::string& facet, const std::string& value, const Vocabulary& vocabulary)
{
    return facet == "agency" ? named_agency(vocabulary, value).label : value;
}

std::size_t rank_of_age_band(const std::string& value)
{
    static constexpr std::string_view youngest_first[] = {"unborn", "under-1", "1-5",
                                                          "6-10",   "11-15",   "16-17"};
    return static_cast<std::size_t>(std::ranges::find(youngest_first, value) - youngest_first);
}

void sort_values(Variable& variable)
{
    const std::string& facet = variable.facet;
    const bool by_name = facet == "publisher" || facet == "year" || facet == "incident_year";
    std::ranges::stable_sort(variable.values, [&](const VariableValue& left, const VariableValue& right) {
        if (by_name)
            return left.label < right.label;
        if (facet == "age_band")
            return std::pair(rank_of_age_band(left.value), left.value) <
                   std::pair(rank_of_age_band(right.value), right.value);
        return std::tie(right.count, left.label) < std::tie(left.count, right.label);
    });
}

void add_value(Variable& variable, std::string value, std::string label, IdSet reviews)
{
    const std::size_t count = reviews.cardinality();
    if (count > 0)
        variable.values.push_back({std::move(value), std::move(label), {}, std::move(reviews), count, false});
}

void add_themes(Variable& variable, const MatchingReviews& found, const ThemeChoice& choice)
{
    variable.facet = facet_of(choice);
    for (ThemeSet& set : theme_sets(*found.state, found.reviews, choice))
        add_value(variable, set.theme->id, set.theme->label, std::move(set.reviews));
    std::ranges::stable_sort(variable.values, std::ranges::greater(), &VariableValue::count);
}

void add_one_theme(Variable& variable, const MatchingReviews& found, const ThemeChoice& choice,
                   const std::string& id)
{
    variable.facet = facet_of(choice);
    variable.has_one_value_each = true;
    const Named theme = named_theme(*found.state->vocabulary, id);
    IdSet mentioned = set_of(*found.state, variable.facet, id) & found.reviews;
    IdSet others = found.reviews - mentioned;
    const std::size_t count = mentioned.cardinality();
    const std::size_t other_count = others.cardinality();
    variable.values.push_back({id, theme.label, {}, std::move(mentioned), count, false});
    variable.values.push_back({id, "No mention: " + theme.label, {}, std::move(others), other_count, true});
}

void add_facet_values(Variable& variable, const MatchingReviews& found)
{
    const CollectionState& state = *found.state;
    if (const auto known = state.facets.find(variable.facet); known != state.facets.end())
        for (const auto& [value, reviews] : known->second)
            add_value(variable, value, label_of(variable.facet, value, *state.vocabulary),
                      reviews & found.reviews);
    sort_values(variable);
    add_value(variable, not_stated, "Not stated", without_any(state, variable.facet) & found.reviews);
}

}  // namespace

std::optional<std::string> complaint_about_variable(std::string_view parameter, std::string_view name,
                                                    const std::function<bool(const std::string&)>& has_theme)
{
    if (name.starts_with(one_theme)) {
        const std::string id(name.substr(one_theme.size()));
        if (has_theme(id))
            return std::nullopt;
        return "There is no theme " + id + ". /api/v1/themes lists them.";
    }
    if (std::ranges::find(variable_names, name, &VariableName::name) != std::end(variable_names))
        return std::nullopt;
    std::string names;
    for (const VariableName& known : variable_names)
        names += (names.empty() ? "" : ", ") + std::string(known.name);
    return std::string(parameter) + " is one of: " + names + "; or theme: and the id of one theme.";
}

Variable variable_of(const MatchingReviews& found, const std::string& name, const ThemeChoice& choice)
{
    Variable variable;
    variable.name = name;
    variable.facet = name;
    if (const auto known = std::ranges::find(variable_names, name, &VariableName::name);
        known != std::end(variable_names))
        variable.has_one_value_each = known->has_one_value_each;
    if (name.starts_with(one_theme))
        add_one_theme(variable, found, choice, name.substr(one_theme.size()));
    else if (name == theme_facet)
        add_themes(variable, found, choice);
    else
        add_facet_values(variable, found);
    for (VariableValue& value : variable.values)
        if (value.count > 0)
            value.url = address_of(narrowed(found.request, variable, value));
    return variable;
}

SearchRequest narrowed(SearchRequest request, const Variable& variable, const VariableValue& value)
{
    return value.is_denial ? without(std::move(request), variable.facet, value.value)
                           : narrowed(std::move(request), variable.facet, value.value);
}

}  // namespace throughline
