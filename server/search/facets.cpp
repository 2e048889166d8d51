#include "server/search/facets.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace throughline {
namespace {

IdSet with_any(const std::vector<std::string>& values, std::string_view facet, const CollectionState& state)
{
    IdSet reviews;
    const auto known = state.facets.find(std::string(facet));
    for (const std::string& value : values)
        if (value == not_stated)
            reviews |= without_any(state, std::string(facet));
        else if (known == state.facets.end())
            continue;
        else if (const auto set = known->second.find(value); set != known->second.end())
            reviews |= set->second;
    return reviews;
}

std::string_view without_end(std::string_view name, std::string_view end)
{
    return name.substr(0, name.size() - end.size());
}

// What one filter leaves of `allowed`.
void narrow(IdSet& allowed, std::string_view name, const std::vector<std::string>& values,
            const CollectionState& state)
{
    if (name.ends_with(without_suffix)) {
        allowed -= with_any(values, without_end(name, without_suffix), state);
    } else if (name.ends_with(also_suffix)) {
        for (const std::string& value : values)
            allowed &= with_any({value}, without_end(name, also_suffix), state);
    } else {
        allowed &= with_any(values, name, state);
    }
}

int year_of(const std::string& value)
{
    int year = 0;
    std::from_chars(value.data(), value.data() + value.size(), year);
    return year;
}

bool has_years(const Filters& filters)
{
    return filters.year_from || filters.year_to;
}

bool is_year_selected(int year, const Filters& filters)
{
    return has_years(filters) && year >= filters.year_from.value_or(0) &&
           year <= filters.year_to.value_or(9999);
}

IdSet in_years(const Filters& filters, const CollectionState& state)
{
    IdSet reviews;
    if (const auto years = state.facets.find("year"); years != state.facets.end())
        for (const auto& [value, set] : years->second)
            if (is_year_selected(year_of(value), filters))
                reviews |= set;
    return reviews;
}

bool is_selected(std::string_view facet, const std::string& value, const Filters& filters)
{
    if (facet == "year")
        return is_year_selected(year_of(value), filters);
    const auto chosen = filters.values.find(std::string(facet));
    return chosen != filters.values.end() && std::ranges::find(chosen->second, value) != chosen->second.end();
}

FacetValue theme_value(FacetValue value, const Themes& themes)
{
    const Theme* theme = themes.find(value.value);
    value.place = themes.facets().size();  // of a theme that the vocabulary does not know: after all groups
    if (theme == nullptr)
        return value;
    value.label = theme->label;
    value.broader = theme->broader;
    const auto group = std::ranges::find(themes.facets(), theme->facet, &ThemeFacet::id);
    value.place = static_cast<std::size_t>(group - themes.facets().begin());
    if (group != themes.facets().end())
        value.group = group->label;
    return value;
}

// A value without a label in the vocabulary is its own.
FacetValue value_of(std::string_view facet, const std::string& value, std::size_t count, bool is_selected,
                    const Vocabulary& vocabulary)
{
    FacetValue made{value, value, count, is_selected, {}, {}, 0, false};
    if (value == not_stated) {
        made.label = "Not stated";
        return made;
    }
    if (facet.starts_with("theme"))
        return theme_value(std::move(made), vocabulary.themes);
    if (facet.starts_with("agency"))
        if (const auto agency = std::ranges::find(vocabulary.agencies, value, &Agency::id);
            agency != vocabulary.agencies.end())
            made.label = agency->label;
    return made;
}

bool has_chosen(std::string_view facet, const Filters& filters)
{
    const auto chosen = filters.values.find(std::string(facet));
    return chosen != filters.values.end() && !chosen->second.empty();
}

std::size_t rank_of_age(const std::string& age_band)
{
    static constexpr std::string_view youngest_first[] = {"unborn", "under-1", "1-5",
                                                          "6-10",   "11-15",   "16-17"};
    return static_cast<std::size_t>(std::ranges::find(youngest_first, age_band) - youngest_first);
}

// Years newest first and ages youngest first; other values the commonest first, then by name.
bool stands_before(std::string_view facet, const FacetValue& left, const FacetValue& right)
{
    if (facet == "year")
        return left.value > right.value;
    if (facet == "age_band")
        return std::pair(rank_of_age(left.value), std::string_view(left.value)) <
               std::pair(rank_of_age(right.value), std::string_view(right.value));
    return std::tie(right.count, left.label, left.value) < std::tie(left.count, right.label, right.value);
}

// There are hundreds, and each has several texts: each is moved once.
void sort_values(Facet& facet)
{
    std::vector<FacetValue*> order;
    order.reserve(facet.values.size());
    for (FacetValue& value : facet.values)
        order.push_back(&value);
    std::ranges::sort(order, [&facet](const FacetValue* left, const FacetValue* right) {
        return stands_before(facet.name, *left, *right);
    });
    std::vector<FacetValue> sorted;
    sorted.reserve(order.size());
    for (FacetValue* value : order)
        sorted.push_back(std::move(*value));
    facet.values = std::move(sorted);
}

// Of a filter that does not widen with its values: what is chosen leads to the list as it is.
bool is_only_narrowing(std::string_view name)
{
    return name.ends_with(also_suffix) || name.ends_with(without_suffix);
}

// What was chosen stays in sight, so that it can be taken off again, also where no review has it.
void add_chosen(Facet& facet, const IdSet& among, const Filters& filters, const CollectionState& state)
{
    const auto chosen = filters.values.find(facet.name);
    if (chosen == filters.values.end())
        return;
    for (const std::string& value : chosen->second)
        if (std::ranges::find(facet.values, value, &FacetValue::value) == facet.values.end()) {
            IdSet leads_to = among;
            narrow(leads_to, facet.name, is_only_narrowing(facet.name) ? chosen->second : std::vector{value},
                   state);
            facet.values.push_back(
                value_of(facet.name, value, leads_to.cardinality(), true, *state.vocabulary));
        }
}

}  // namespace

IdSet without_any(const CollectionState& state, const std::string& facet)
{
    IdSet reviews = state.all;
    if (const auto known = state.facets.find(facet); known != state.facets.end())
        for (const auto& [value, set] : known->second)
            reviews -= set;
    return reviews;
}

IdSet allowed_by(const Filters& filters, const CollectionState& state, std::string_view except)
{
    IdSet allowed = state.all;
    for (const auto& [facet, values] : filters.values)
        if (facet != except && !values.empty())
            narrow(allowed, facet, values, state);
    if (except != "year" && has_years(filters))
        allowed &= in_years(filters, state);
    return allowed;
}

std::vector<Facet> facets_of(const IdSet& matching, const Filters& filters, const CollectionState& state)
{
    const IdSet among_all = matching & allowed_by(filters, state);
    std::vector<Facet> facets;
    for (const auto& [name, label] : facet_names) {
        Facet facet{std::string(name), std::string(label), {}};
        if (is_part_of_facet(name) && !has_chosen(name, filters)) {
            facets.push_back(std::move(facet));
            continue;
        }
        const bool narrows = has_chosen(name, filters) || (name == "year" && has_years(filters));
        const IdSet among = narrows ? matching & allowed_by(filters, state, name) : among_all;
        if (const auto values = state.facets.find(facet.name); values != state.facets.end()) {
            facet.values.reserve(values->second.size());
            for (const auto& [value, set] : values->second) {
                const std::size_t count = among.and_cardinality(set);
                const bool chosen = is_selected(name, value, filters);
                if (chosen || (count > 0 && !is_part_of_facet(name)))
                    facet.values.push_back(value_of(name, value, count, chosen, *state.vocabulary));
            }
        }
        if (name != "year")  // chosen as a range
            add_chosen(facet, among, filters, state);
        sort_values(facet);
        facets.push_back(std::move(facet));
    }
    return facets;
}

}  // namespace throughline
