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

Json fields_of(const ReviewRecord& record)
{
    Json list = Json::array();
    for (std::size_t at = 0; at < record.fields.size(); ++at) {
        const Field& field = record.fields[at];
        const auto passage = at < record.field_passages.size() ? record.field_passages[at] : std::nullopt;
        list.push_back({{"name", field.name},
                        {"value", text_or_null(field.value)},
                        {"origin", name_of(field.origin)},
                        {"confidence", field.confidence},
                        {"page", value_or_null(field.page)},
                        {"quote", field.quote ? text_or_null(*field.quote) : Json(nullptr)},
                        {"url", field.page ? Json(api::url_of(record.summary.id, *field.page, passage))
                                           : Json(nullptr)}});
    }
    return list;
}

Json children_of(const ReviewRecord& record)
{
    Json list = Json::array();
    for (const auto& [child, passage] : record.children)
        list.push_back({{"pseudonym", text_or_null(child.pseudonym)},
                        {"age_text", text_or_null(child.age_text)},
                        {"age_band", text_or_null(child.age_band)},
                        {"sex", text_or_null(child.sex)},
                        {"page", value_or_null(child.page)},
                        {"quote", child.quote ? text_or_null(*child.quote) : Json(nullptr)},
                        {"url", child.page ? Json(api::url_of(record.summary.id, *child.page, passage))
                                           : Json(nullptr)}});
    return list;
}

Json sections_of(const ReviewRecord& record)
{
    Json list = Json::array();
    for (const auto& [section, passage] : record.sections)
        list.push_back({{"kind", name_of(section.kind)},
                        {"level", section.level},
                        {"heading", text_or_null(section.heading)},
                        {"page", section.page},
                        {"url", api::url_of(record.summary.id, section.page, passage)}});
    return list;
}

Json json_of(const PointEntry& entry, std::size_t number, const ReviewRecord& record)
{
    const Point& point = entry.point;
    const bool has_section = point.section && *point.section < record.sections.size();
    return {{"id", std::to_string(number)},
            {"kind", name_of(point.kind)},
            {"number", text_or_null(point.number)},
            {"text", text_or_null(point.text)},
            {"page", point.page},
            {"url", api::url_of(record.summary.id, point.page, entry.passage)},
            {"section",
             has_section ? text_or_null(record.sections[*point.section].section.heading) : Json(nullptr)},
            {"addressees", point.addressees},
            {"scope", name_of(point.scope)},
            {"follows", point.follows ? Json(std::to_string(*point.follows)) : Json(nullptr)},
            {"verb", text_or_null(point.verb)},
            {"quoted", point.is_quoted}};
}

bool is_recommendation(PointKind kind)
{
    return kind == PointKind::Recommendation;
}

bool is_question(PointKind kind)
{
    return kind == PointKind::Question;
}

// `follows` names the id of a finding.
Json points_of(const ReviewRecord& record, bool (*is_wanted)(PointKind))
{
    Json list = Json::array();
    for (std::size_t number = 0; number < record.points.size(); ++number)
        if (is_wanted(record.points[number].point.kind))
            list.push_back(json_of(record.points[number], number, record));
    return list;
}

Json json_of(const EvidenceEntry& entry, ReviewId review)
{
    const Evidence& evidence = entry.evidence;
    return {{"page", entry.page},
            {"kind", name_of(entry.kind)},
            {"text", text_or_null(entry.text)},
            {"start", evidence.begin},
            {"end", evidence.end},
            {"polarity", name_of(evidence.polarity)},
            {"rule", text_or_null(evidence.rule)},
            {"why", text_or_null(evidence.why)},
            {"counted", evidence.is_counted},
            {"url", api::url_of(review, entry.page, evidence.passage)}};
}

// Those that are said of the review, or those that are only mentioned or were rejected: never both in one
// list.
Json themes_of(const ReviewRecord& record, bool tagged)
{
    Json list = Json::array();
    for (const ThemeEntry& entry : record.themes) {
        if (is_tagged(entry.tag) != tagged)
            continue;
        Json evidence = Json::array();
        for (const EvidenceEntry& one : entry.evidence)
            evidence.push_back(json_of(one, record.summary.id));
        list.push_back({{"id", entry.theme.id},
                        {"label", text_or_null(entry.theme.label)},
                        {"facet", text_or_null(entry.facet.id)},
                        {"salience", name_of(entry.tag.salience)},
                        {"state", name_of(entry.tag.state)},
                        {"score", entry.tag.score},
                        {"why", text_or_null(entry.tag.why)},
                        {"narrower", api::list_of(entry.narrower)},
                        {"url", "/themes/" + entry.theme.id},
                        {"evidence", std::move(evidence)}});
    }
    return list;
}

Json source_json(const Source& source)
{
    return {{"file", text_or_null(source.file)}, {"added", text_or_null(source.added)}};
}

Json notice_json(const Notice& notice)
{
    return {{"kind", name_of(notice.kind)}, {"page", notice.page > 0 ? Json(notice.page) : Json(nullptr)}};
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
                         {"fields", fields_of(record)},
                         {"children", children_of(record)},
                         {"outline_url", api::url_of(review.id) + "#outline"},
                         {"sections", sections_of(record)},
                         {"findings", points_of(record, is_found)},
                         {"recommendations", points_of(record, is_recommendation)},
                         {"questions", points_of(record, is_question)},
                         {"themes", themes_of(record, true)},
                         {"mentioned", themes_of(record, false)},
                         {"notices", api::list_of(record.notices, notice_json)},
                         {"sources", api::list_of(record.sources, source_json)}});
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
