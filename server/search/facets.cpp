#include "server/search/facets.hpp"

#include <algorithm>
#include <charconv>

namespace throughline {
namespace {

IdSet with_any(const std::vector<std::string>& values, std::string_view facet, const CollectionState& state)
{
    IdSet reviews;
    const auto known = state.facets.find(std::string(facet));
    if (known == state.facets.end())
        return reviews;
    for (const std::string& value : values)
        if (const auto set = known->second.find(value); set != known->second.end())
            reviews |= set->second;
    return reviews;
}

int year_of(const std::string& value)
{
    int year = 0;
    std::from_chars(value.data(), value.data() + value.size(), year);
    return year;
}

bool is_year_selected(int year, const Filters& filters)
{
    return (filters.year_from || filters.year_to) && year >= filters.year_from.value_or(0) &&
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

// Years newest first; other values the commonest first, then by name.
void sort_values(Facet& facet)
{
    if (facet.name == "year")
        std::ranges::sort(facet.values, std::ranges::greater(), &FacetValue::value);
    else
        std::ranges::sort(facet.values, [](const FacetValue& left, const FacetValue& right) {
            return left.count != right.count ? left.count > right.count : left.value < right.value;
        });
}

}  // namespace

IdSet allowed_by(const Filters& filters, const CollectionState& state, std::string_view except)
{
    IdSet allowed = state.all;
    for (const auto& [facet, values] : filters.values)
        if (facet != except && !values.empty())
            allowed &= with_any(values, facet, state);
    if (except != "year" && (filters.year_from || filters.year_to))
        allowed &= in_years(filters, state);
    return allowed;
}

std::vector<Facet> facets_of(const IdSet& matching, const Filters& filters, const CollectionState& state)
{
    std::vector<Facet> facets;
    for (const auto& [name, label] : facet_names) {
        Facet facet{std::string(name), std::string(label), {}};
        const IdSet among = matching & allowed_by(filters, state, name);
        if (const auto values = state.facets.find(facet.name); values != state.facets.end())
            for (const auto& [value, set] : values->second) {
                const std::size_t count = among.and_cardinality(set);
                const bool chosen = is_selected(name, value, filters);
                if (count > 0 || chosen)
                    facet.values.push_back({value, value, count, chosen});
            }
        sort_values(facet);
        facets.push_back(std::move(facet));
    }
    return facets;
}

}  // namespace throughline
