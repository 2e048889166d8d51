#include "server/api/json.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::Json;
using api::text_or_null;

Json ids_of(const std::vector<Named>& named)
{
    Json ids = Json::array();
    for (const Named& one : named)
        ids.push_back(one.id);
    return ids;
}

Json json_of(const FoundPoint& found)
{
    const ReviewSummary& review = found.review;
    const Point& point = found.point;
    return {{"review",
             {{"id", api::id_of(review.id)},
              {"title", text_or_null(review.title)},
              {"publisher", text_or_null(review.publisher)},
              {"type", text_or_null(review.type)},
              {"publication_date", text_or_null(review.publication_date)},
              {"url", api::url_of(review.id)}}},
            {"kind", name_of(point.kind)},
            {"number", text_or_null(point.number)},
            {"text", text_or_null(point.text)},
            {"html", found.text_html},
            {"addressees", ids_of(found.addressees)},
            {"scope", name_of(point.scope)},
            {"verb", text_or_null(point.verb)},
            {"page", point.page},
            {"url", found.passage ? api::url_of(review.id, point.page, *found.passage)
                                  : api::url_of(review.id, point.page)},
            {"themes", api::list_of(found.themes)},
            {"score", found.score}};
}

}  // namespace

std::string recommendations_json(const SearchResults& found)
{
    Json results = Json::array();
    for (const FoundPoint& point : found.points)
        results.push_back(json_of(point));
    return api::list_text(found, results.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace throughline
