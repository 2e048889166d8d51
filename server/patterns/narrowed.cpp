#include "server/patterns/narrowed.hpp"

#include <algorithm>
#include <charconv>

#include "server/search/collection.hpp"

namespace throughline {
namespace {

// A review has one value of these at most: a choice of another value beside the one asked for adds nothing.
bool has_one_value(const std::string& facet)
{
    return facet == "type" || facet == "publisher" || facet == "outcome" || facet == "year" ||
           facet == "incident_year";
}

std::optional<int> year_in(const std::string& value)
{
    int year = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), year);
    const bool is_year = failure == std::errc{} && end == value.data() + value.size() && value.size() == 4;
    return is_year ? std::optional(year) : std::nullopt;
}

void add_once(std::vector<std::string>& values, const std::string& value)
{
    if (std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

}  // namespace

SearchRequest whole_list(SearchRequest request)
{
    request.in = ResultKind::Reviews;
    request.page = 1;
    request.per_page = SearchRequest{}.per_page;
    request.sort = SortOrder::Relevance;
    request.find.clear();
    return request;
}

SearchRequest narrowed(SearchRequest request, const std::string& facet, const std::string& value)
{
    request = whole_list(std::move(request));
    Filters& filters = request.filters;
    const auto year = facet == "year" ? year_in(value) : std::nullopt;
    if (year) {
        filters.year_from = filters.year_to = year;
    } else if (has_one_value(facet) || !filters.values.contains(facet) || filters.values[facet].empty()) {
        filters.values[facet] = {value};
    } else if (filters.values[facet] != std::vector{value}) {
        add_once(filters.values[facet + std::string(also_suffix)], value);
    }
    return request;
}

SearchRequest without(SearchRequest request, const std::string& facet, const std::string& value)
{
    request = whole_list(std::move(request));
    add_once(request.filters.values[facet + std::string(without_suffix)], value);
    return request;
}

}  // namespace throughline
