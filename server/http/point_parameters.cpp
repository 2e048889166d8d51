#include "server/http/point_parameters.hpp"

#include <algorithm>

#include "core/review/point.hpp"

namespace throughline {

ReadSearch read_points(const Parameters& parameters)
{
    Parameters others = parameters;
    std::erase_if(others,
                  [](const auto& parameter) { return parameter.first == "in"; });  // the address says it
    ReadSearch read = read_search(others);
    read.request.in = ResultKind::Recommendations;
    if (read.request.sort == SortOrder::Title) {
        read.request.sort = SortOrder::Relevance;
        read.complaints.push_back({"sort", "sort is one of: relevance, newest, oldest."});
    }
    std::vector<std::string> kinds;
    for (const auto& [name, value] : parameters) {
        if (name != "kind" || value.empty())
            continue;
        if (!point_kind_named(value))
            read.complaints.push_back(
                {"kind", "kind is one of: recommendation, finding, learning, question."});
        else if (std::ranges::find(kinds, value) == kinds.end())
            kinds.push_back(value);
    }
    if (!kinds.empty())
        read.request.filters.values.emplace("kind", std::move(kinds));
    return read;
}

}  // namespace throughline
