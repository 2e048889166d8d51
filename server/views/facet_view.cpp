// The filters beside the results and the chips above them.
#include <algorithm>
#include <charconv>

#include "server/search/address.hpp"
#include "server/search/facet_find.hpp"
#include "server/views/facet_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

std::string label_of(const Facet& facet, const FacetValue& value)
{
    const bool has_label = !value.label.empty() && value.label != value.value;
    return has_label ? value.label : label_of_value(facet.name, value.value);
}

bool is_listed(const Facet& facet, const FacetValue& value, const std::string& find)
{
    return find.empty() || value.is_selected || value.is_found || is_called(label_of(facet, value), find);
}

Values value_view(const Facet& facet, std::size_t place)
{
    const FacetValue& value = facet.values[place];
    Values values;
    values["value"] = Values(value.value);
    values["value_id"] = Values(facet.name + '-' + std::to_string(place));
    values["value_label"] = Values(label_of(facet, value));
    values["value_count"] = Values(in_digits(value.count));
    values["is_counted_once"] = Values(value.count == 1);
    values["is_selected"] = Values(value.is_selected);
    return values;
}

namespace {

constexpr std::size_t shown_at_first = 8;  // values of a facet; the others are folded away

// A year is chosen as a range of one: there is no list of years in an address.
Values year_view(const FacetValue& value, SearchRequest narrowed)
{
    int year = 0;
    std::from_chars(value.value.data(), value.value.data() + value.value.size(), year);
    narrowed.page = 1;
    narrowed.filters.year_from = year;
    narrowed.filters.year_to = year;
    Values values;
    values["year"] = Values(value.value);
    values["year_count"] = Values(in_digits(value.count));
    values["year_address"] = Values(address_of(narrowed));
    values["is_in_range"] = Values(value.is_selected);
    return values;
}

ValueList years_of(const SearchResults& found)
{
    ValueList years;
    for (const Facet& facet : found.facets)
        if (facet.name == "year")
            for (const FacetValue& value : facet.values)
                years.push_back(year_view(value, found.request));
    return years;
}

// The commonest values, and the others folded away. What is chosen or looked for stays in sight.
void put_values(Values& values, const Facet& facet, const std::string& find)
{
    ValueList first;
    ValueList more;
    for (std::size_t place = 0; place < facet.values.size(); ++place) {
        if (!is_listed(facet, facet.values[place], find))
            continue;
        const bool is_shown = place < shown_at_first || facet.values[place].is_selected || !find.empty();
        (is_shown ? first : more).push_back(value_view(facet, place));
    }
    values["first_values"] = Values(std::move(first));
    values["has_more"] = Values(!more.empty());
    values["more_count"] = Values(in_digits(more.size()));
    values["more_values"] = Values(std::move(more));
}

Values facet_view(const Facet& facet, const std::string& find)
{
    Values values;
    put_values(values, facet.name == "theme" ? Facet{} : facet, find);
    values["theme_groups"] = Values(facet.name == "theme" ? theme_groups(facet, find) : ValueList{});
    values["facet_name"] = Values(facet.name);
    values["facet_label"] = Values(facet.label.empty() ? label_of_field(facet.name) : facet.label);
    return values;
}

Values chip(const std::string& label, const std::string& text, SearchRequest without)
{
    without.page = 1;
    Values values;
    values["chip_label"] = Values(label);
    values["chip_text"] = Values(text);
    values["chip_address"] = Values(address_of(without));
    return values;
}

// What a filter of the request is called, even if the answer has no such facet or value any more.
std::pair<std::string, std::string> words_of(const SearchResults& found, const std::string& name,
                                             const std::string& chosen)
{
    const auto facet = std::find_if(found.facets.begin(), found.facets.end(),
                                    [&](const Facet& one) { return one.name == name; });
    if (facet == found.facets.end())
        return {label_of_field(name), label_of_value(name, chosen)};
    const auto value = std::find_if(facet->values.begin(), facet->values.end(),
                                    [&](const FacetValue& one) { return one.value == chosen; });
    std::string label = facet->label.empty() ? label_of_field(name) : facet->label;
    return {std::move(label),
            value == facet->values.end() ? label_of_value(name, chosen) : label_of(*facet, *value)};
}

ValueList chips_of(const SearchResults& found)
{
    ValueList chips;
    for (const auto& [name, chosen] : found.request.filters.values)
        for (const std::string& value : chosen) {
            SearchRequest without = found.request;
            std::erase(without.filters.values[name], value);
            const auto [label, text] = words_of(found, name, value);
            chips.push_back(chip(label, text, std::move(without)));
        }
    if (const auto year = found.request.filters.year_from) {
        SearchRequest without = found.request;
        without.filters.year_from.reset();
        chips.push_back(chip("Published from", std::to_string(*year), std::move(without)));
    }
    if (const auto year = found.request.filters.year_to) {
        SearchRequest without = found.request;
        without.filters.year_to.reset();
        chips.push_back(chip("Published until", std::to_string(*year), std::move(without)));
    }
    return chips;
}

}  // namespace

void put_facets(Values& values, const SearchResults& found)
{
    values["counted"] = Values("reviews");
    values["counted_once"] = Values("review");
    const std::string& find = found.request.find;
    ValueList facets;
    for (const Facet& facet : found.facets)
        if (facet.name != "year" && std::ranges::any_of(facet.values, [&](const FacetValue& value) {
                return is_listed(facet, value, find);
            }))
            facets.push_back(facet_view(facet, find));
    values["has_facets"] = Values(!facets.empty());
    values["facets"] = Values(std::move(facets));
    values["find"] = Values(find);
    values["is_finding"] = Values(!find.empty());
    SearchRequest all = found.request;
    all.find.clear();
    values["all_filters_address"] = Values(address_of(all));
    ValueList years = years_of(found);
    values["has_years"] = Values(!years.empty());
    values["years"] = Values(std::move(years));
    values["chips"] = Values(chips_of(found));

    const Filters& filters = found.request.filters;
    if (filters.year_from)
        values["year_from"] = Values(std::to_string(*filters.year_from));
    if (filters.year_to)
        values["year_to"] = Values(std::to_string(*filters.year_to));
}

}  // namespace throughline
