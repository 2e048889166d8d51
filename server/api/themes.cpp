#include "server/api/json.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::Json;
using api::text_or_null;

Json count_json(const ThemeCount& theme)
{
    return {{"id", theme.id},
            {"label", text_or_null(theme.label)},
            {"scope", text_or_null(theme.scope)},
            {"broader", text_or_null(theme.broader)},
            {"mentioned_in", theme.mentioned_in},
            {"central_in", theme.central_in},
            {"present_in", theme.mentioned_in - theme.central_in},
            {"url", "/themes/" + theme.id}};
}

Json year_json(const ThemeYear& year)
{
    return {{"year", year.year},
            {"n_reviews", year.reviews},
            {"mentioned_in", year.mentioned_in},
            {"few_reviews", year.reviews < few_reviews_in_a_year}};
}

Json short_json_of(const ReviewSummary& review)
{
    return {{"id", api::id_of(review.id)},
            {"title", text_or_null(review.title)},
            {"publisher", text_or_null(review.publisher)},
            {"publication_date", text_or_null(review.publication_date)}};
}

Json quote_json(const ThemeQuote& quote, const std::string& theme)
{
    const Excerpt& excerpt = quote.excerpt;
    return {{"review", short_json_of(quote.review)},
            {"page", excerpt.page},
            {"kind", name_of(excerpt.kind)},
            {"polarity", name_of(quote.polarity)},
            {"strength", excerpt.score},
            {"words", text_or_null(quote.words)},
            {"html", excerpt.snippet_html},
            {"url", api::url_of(quote.review.id, excerpt.page, excerpt.number, theme)}};
}

}  // namespace

std::string themes_json(const ThemeTree& tree)
{
    Json facets = Json::array();
    Json themes = Json::array();
    for (const ThemeGroup& group : tree.groups) {
        facets.push_back(
            {{"id", group.id}, {"label", text_or_null(group.label)}, {"scope", text_or_null(group.scope)}});
        for (const ThemeCount& theme : group.themes) {
            Json row = count_json(theme);
            row["facet"] = group.id;
            themes.push_back(std::move(row));
        }
    }
    return api::text_of({{"n_reviews", tree.reviews}, {"facets", facets}, {"themes", themes}});
}

std::string theme_json(const ThemeReading& reading)
{
    Json theme = count_json(reading.theme);
    theme["facet"] = text_or_null(reading.facet_label);
    theme["n_reviews"] = reading.reviews;
    theme["years"] = api::list_of(reading.years, year_json);
    theme["undated"] = api::list_of(reading.undated, short_json_of);
    theme["passages"] = api::list_of(
        reading.quotes, [&](const ThemeQuote& quote) { return quote_json(quote, reading.theme.id); });
    theme["broader_themes"] = api::list_of(reading.broader, count_json);
    theme["narrower_themes"] = api::list_of(reading.narrower, count_json);
    theme["related_themes"] = api::list_of(reading.related, count_json);
    theme["recommendations"] = reading.recommendations;
    return api::text_of(theme);
}

}  // namespace throughline
