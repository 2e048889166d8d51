#include "server/patterns/published_beside.hpp"

#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"
#include "server/search/theme_counts.hpp"

namespace throughline {
namespace {

struct Selected {
    IdSet reviews;
    SearchRequest list;
};

// Nothing: the search chooses among the values of this facet already, so that no list can be given.
std::optional<Selected> selected(const MatchingReviews& among, Selected from,
                                 const PublishedSelection& chosen)
{
    for (const auto& [facet, values] : chosen) {
        IdSet any;
        for (const std::string& value : values)
            any |= set_of(*among.state, facet, value);
        from.reviews &= any;
        const auto known = from.list.filters.values.find(facet);
        if (values.size() == 1)
            from.list = narrowed(from.list, facet, values.front());
        else if (known == from.list.filters.values.end() || known->second.empty())
            from.list.filters.values[facet] = values;
        else
            return std::nullopt;
    }
    return from;
}

std::optional<OwnFigure> own_figure(const MatchingReviews& among, const PublishedMeasure& measure)
{
    if (measure.ours.empty())
        return std::nullopt;
    const auto all = selected(among, {among.reviews, whole_list(among.request)}, measure.among);
    if (!all || all->reviews.isEmpty())
        return std::nullopt;
    const auto found = selected(among, *all, measure.ours);
    if (!found)
        return std::nullopt;
    OwnFigure own;
    own.count = found->reviews.cardinality();
    own.of = all->reviews.cardinality();
    own.share = share_of(own.count, own.of);
    own.bounds = wilson(own.count, own.of);
    own.url = own.count > 0 ? address_of(found->list) : std::string();
    own.url_of = address_of(all->list);
    return own;
}

}  // namespace

PublishedBeside published_beside(const MatchingReviews& among)
{
    PublishedBeside beside{counted(among)};
    for (const PublishedSeries& series : among.state->vocabulary->published) {
        SeriesBeside one{series, {}};
        for (const PublishedMeasure& measure : series.measures)
            one.figures.push_back({measure, own_figure(among, measure)});
        one.series.measures.clear();
        beside.series.push_back(std::move(one));
    }
    return beside;
}

}  // namespace throughline
