#include "server/api/json.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::Json;
using api::text_or_null;

// Those of which a result has no value are there as well, empty, so that a client needs no case for them.
constexpr std::string_view facet_names[] = {"theme",    "type",    "publisher", "agency",
                                            "age_band", "outcome", "year"};

Json json_of(const FacetValue& value)
{
    return {{"value", value.value},
            {"label", text_or_null(value.label)},
            {"count", value.count},
            {"selected", value.is_selected}};
}

Json facets_of(const std::vector<Facet>& facets)
{
    Json all = Json::object();
    for (const std::string_view name : facet_names)
        all[std::string(name)] = Json::array();
    for (const Facet& facet : facets)
        for (const FacetValue& value : facet.values)
            all[facet.name].push_back(json_of(value));
    return all;
}

Json query_of(const SearchResults& found)
{
    return {{"text", text_or_null(found.request.text)},
            {"searched_for", text_or_null(found.searched_for)},
            {"expansions", Json::array()},
            {"suggestion", nullptr},
            {"notes", found.notes}};
}

Json list_of(const SearchResults& found, Json results)
{
    return {{"total", found.total},     {"page", found.request.page},    {"per_page", found.request.per_page},
            {"query", query_of(found)}, {"results", std::move(results)}, {"facets", facets_of(found.facets)}};
}

Json best_passage(const Excerpt& passage)
{
    return {{"page", passage.page},
            {"kind", name_of(passage.kind)},
            {"html", passage.snippet_html},
            {"url", api::url_of(passage.review, passage.page, passage.number)}};
}

Json json_of(const FoundReview& found)
{
    const ReviewSummary& review = found.review;
    Json passages = Json::array();
    for (const Excerpt& passage : found.passages)
        passages.push_back(best_passage(passage));
    return {
        {"id", api::id_of(review.id)},          {"file", text_or_null(review.file)},
        {"title", text_or_null(review.title)},  {"publisher", text_or_null(review.publisher)},
        {"type", text_or_null(review.type)},    {"publication_date", text_or_null(review.publication_date)},
        {"url", api::url_of(review.id)},        {"score", found.score},
        {"themes", api::list_of(found.themes)}, {"passages", std::move(passages)}};
}

Json json_of(const FoundPassage& found)
{
    const ReviewSummary& review = found.review;
    const Excerpt& passage = found.excerpt;
    return {{"review",
             {{"id", api::id_of(review.id)},
              {"title", text_or_null(review.title)},
              {"publisher", text_or_null(review.publisher)},
              {"publication_date", text_or_null(review.publication_date)}}},
            {"page", passage.page},
            {"kind", name_of(passage.kind)},
            {"html", passage.snippet_html},
            {"url", api::url_of(review.id, passage.page, passage.number)},
            {"themes", api::list_of(found.themes)},
            {"score", passage.score}};
}

}  // namespace

std::string reviews_json(const SearchResults& found)
{
    Json results = Json::array();
    for (const FoundReview& review : found.reviews)
        results.push_back(json_of(review));
    return api::text_of(list_of(found, std::move(results)));
}

std::string passages_json(const SearchResults& found)
{
    Json results = Json::array();
    for (const FoundPassage& passage : found.passages)
        results.push_back(json_of(passage));
    return api::text_of(list_of(found, std::move(results)));
}

}  // namespace throughline
