#include "server/api/json.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::Json;
using api::text_or_null;

Json json_of(const ThemeCount& theme)
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

Json json_of(const ThemeYear& year)
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

Json json_of(const ThemeQuote& quote)
{
    const Excerpt& excerpt = quote.excerpt;
    return {{"review", short_json_of(quote.review)},
            {"page", excerpt.page},
            {"kind", name_of(excerpt.kind)},
            {"polarity", name_of(quote.polarity)},
            {"strength", excerpt.score},
            {"words", text_or_null(quote.words)},
            {"html", excerpt.snippet_html},
            {"url", api::url_of(quote.review.id, excerpt.page, excerpt.number)}};
}

Json json_of(const ReviewSummary& review)
{
    return short_json_of(review);
}

template <typename Value>
Json list_of(const std::vector<Value>& values)
{
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(json_of(value));
    return list;
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
            Json row = json_of(theme);
            row["facet"] = group.id;
            themes.push_back(std::move(row));
        }
    }
    return api::text_of({{"n_reviews", tree.reviews}, {"facets", facets}, {"themes", themes}});
}

std::string theme_json(const ThemeReading& reading)
{
    Json theme = json_of(reading.theme);
    theme["facet"] = text_or_null(reading.facet_label);
    theme["n_reviews"] = reading.reviews;
    theme["years"] = list_of(reading.years);
    theme["undated"] = list_of(reading.undated);
    theme["passages"] = list_of(reading.quotes);
    theme["broader_themes"] = list_of(reading.broader);
    theme["narrower_themes"] = list_of(reading.narrower);
    theme["related_themes"] = list_of(reading.related);
    theme["recommendations"] = reading.recommendations;
    return api::text_of(theme);
}

}  // namespace throughline
