#include <algorithm>

#include "server/api/json.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::Json;
using api::text_or_null;

template <typename Value>
Json value_or_null(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json json_of(const Field& field)
{
    return {{"name", field.name},
            {"value", text_or_null(field.value)},
            {"origin", name_of(field.origin)},
            {"confidence", field.confidence},
            {"page", value_or_null(field.page)},
            {"quote", field.quote ? text_or_null(*field.quote) : Json(nullptr)}};
}

Json json_of(const Source& source)
{
    return {{"file", text_or_null(source.file)}, {"added", text_or_null(source.added)}};
}

Json json_of(const Notice& notice)
{
    return {{"kind", name_of(notice.kind)}, {"page", notice.page > 0 ? Json(notice.page) : Json(nullptr)}};
}

template <typename Value>
Json list_of(const std::vector<Value>& values)
{
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(json_of(value));
    return list;
}

Json passages_of(const ReadPage& page)
{
    Json list = Json::array();
    for (std::size_t at = 0; at < page.passages.size(); ++at) {
        const Passage& passage = page.passages[at];
        const std::size_t begin = std::min(passage.begin, page.text.size());
        const std::size_t number = at < page.passage_numbers.size() ? page.passage_numbers[at] : at;
        list.push_back({{"number", number},
                        {"kind", name_of(passage.kind)},
                        {"text", page.text.substr(begin, std::max(passage.end, begin) - begin)},
                        {"url", api::url_of(page.review.id, page.number, number)}});
    }
    return list;
}

}  // namespace

std::string review_json(const ReviewRecord& record)
{
    const ReviewSummary& review = record.summary;
    return api::text_of({{"id", api::id_of(review.id)},
                         {"file", text_or_null(review.file)},
                         {"title", text_or_null(review.title)},
                         {"url", api::url_of(review.id)},
                         {"format", name_of(review.format)},
                         {"page_count", review.page_count},
                         {"word_count", record.word_count},
                         {"fields", list_of(record.fields)},
                         {"sections", Json::array()},
                         {"findings", Json::array()},
                         {"recommendations", Json::array()},
                         {"themes", Json::array()},
                         {"notices", list_of(record.notices)},
                         {"sources", list_of(record.sources)}});
}

std::string page_json(const ReadPage& page)
{
    return api::text_of({{"review",
                          {{"id", api::id_of(page.review.id)},
                           {"title", text_or_null(page.review.title)},
                           {"page_count", page.review.page_count},
                           {"url", api::url_of(page.review.id)}}},
                         {"page", page.number},
                         {"text", text_or_null(page.text)},
                         {"ocr_confidence", value_or_null(page.ocr_confidence)},
                         {"passages", passages_of(page)}});
}

std::string error_json(std::string_view code, std::string_view message, std::string_view parameter)
{
    return api::text_of(
        {{"error",
          {{"code", code}, {"message", text_or_null(message)}, {"parameter", text_or_null(parameter)}}}});
}

}  // namespace throughline
