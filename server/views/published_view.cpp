// Published figures beside ours.
#include <cmath>

#include "server/search/address.hpp"
#include "server/views/alike_view.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/words.hpp"

namespace throughline {
namespace {

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + "%";
}

Values figure_view(const FigureBeside& figure)
{
    Values values;
    values["measure"] = Values(figure.theirs.label);
    values["their_value"] = Values(figure.theirs.value);
    if (figure.theirs.of)
        values["their_of"] = Values(in_digits(*figure.theirs.of));
    if (figure.theirs.count && figure.theirs.of && *figure.theirs.of > 0) {
        values["their_count"] = Values(in_digits(*figure.theirs.count));
        values["their_share"] = Values(percent(share_of(*figure.theirs.count, *figure.theirs.of)));
    }
    put_unless_empty(values, "their_note", figure.theirs.note);
    if (!figure.ours)
        return values;
    values["has_ours"] = Values(true);
    values["our_count"] = Values(in_digits(figure.ours->count));
    values["our_of"] = Values(in_digits(figure.ours->of));
    values["is_ours_one"] = Values(figure.ours->count == 1);
    values["is_our_of_one"] = Values(figure.ours->of == 1);
    values["our_share"] = Values(percent(figure.ours->share));
    values["our_low"] = Values(percent(figure.ours->bounds.low));
    values["our_high"] = Values(percent(figure.ours->bounds.high));
    put_unless_empty(values, "our_address", figure.ours->url);
    values["our_of_address"] = Values(figure.ours->url_of);
    return values;
}

}  // namespace

Values published_view(const PublishedBeside& beside, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, beside.counted);
    ValueList all;
    for (const SeriesBeside& one : beside.series) {
        Values series;
        series["series_id"] = Values(one.series.id);
        series["series_title"] = Values(one.series.title);
        series["series_publisher"] = Values(one.series.publisher);
        series["series_years"] = Values(one.series.years);
        series["series_counted"] = Values(one.series.counted);
        series["why_different"] = Values(one.series.why_different);
        ValueList sources;
        for (const std::string& source : one.series.sources)
            sources.push_back(Values("source", source));
        series["sources"] = Values(std::move(sources));
        ValueList figures;
        for (const FigureBeside& figure : one.figures)
            figures.push_back(figure_view(figure));
        series["figures"] = Values(std::move(figures));
        all.push_back(std::move(series));
    }
    values["has_series"] = Values(!all.empty());
    values["series"] = Values(std::move(all));
    return values;
}

}  // namespace throughline
