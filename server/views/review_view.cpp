// A review's record: what is known of it, who says so, and its pages.
#include <algorithm>
#include <array>
#include <set>

#include "server/views/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

// Said of every review, before all else: where nothing is stated, the page says that.
constexpr std::array<std::string_view, 3> always_shown{"publisher", "type", "publication_date"};

bool is_web_address(std::string_view text)
{
    return text.starts_with("https://") || text.starts_with("http://");
}

std::string value_in_words(const Field& field)
{
    if (field.name == "type")
        return label_of_type(field.value);
    if (field.name.ends_with("_date") || field.name == "file_created" || field.name == "file_modified")
        return date_in_words(field.value);
    if (field.name == "language")
        return field.value == "en" ? "English" : field.value == "cy" ? "Welsh" : field.value;
    return field.value;
}

Values statement_view(const Field& field, const ReviewRecord& record, const std::string& query)
{
    Values values;
    values["statement"] = Values(value_in_words(field));
    if (is_web_address(field.value))
        values["web_address"] = Values(field.value);
    values["is_extracted"] = Values(field.origin == Origin::Extracted);
    values["is_of_file"] = Values(!field.page);
    values["is_from_list"] = Values(field.origin == Origin::Manifest);
    values["is_from_curator"] = Values(field.origin == Origin::Curator);
    values["is_unsure"] = Values(field.origin == Origin::Extracted && field.confidence < 0.6);
    if (field.page) {
        values["said_on"] = Values(std::to_string(*field.page));
        values["said_address"] = Values(address_of(PagePlace{.review = record.summary.id,
                                                             .page = *field.page,
                                                             .query = query,
                                                             .with_picture = false,
                                                             .passage = {}}));
    }
    if (field.quote)
        put_unless_empty(values, "quote", *field.quote);
    return values;
}

Values fact_view(const std::string& name, const ReviewRecord& record, const std::string& query)
{
    ValueList statements;
    for (const Field& field : record.fields)
        if (field.name == name)
            statements.push_back(statement_view(field, record, query));
    Values values;
    values["fact_label"] = Values(label_of_field(name));
    values["statements"] = Values(statements);
    return values;
}

// The order in which people ask. What is not named here comes after it, what the file says of itself last.
int rank_of(std::string_view name)
{
    constexpr std::array<std::string_view, 5> first{"incident_date", "period_under_review", "lead_reviewer",
                                                    "source_url", "licence"};
    const auto place = std::find(first.begin(), first.end(), name);
    if (place != first.end())
        return static_cast<int>(std::distance(first.begin(), place));
    return name.starts_with("file_") ? 20 : 10;
}

ValueList facts_of(const ReviewRecord& record, const std::string& query)
{
    std::vector<std::string> names(always_shown.begin(), always_shown.end());
    for (const Field& field : record.fields)
        if (field.name != "format" && std::find(names.begin(), names.end(), field.name) == names.end())
            names.push_back(field.name);
    std::stable_sort(
        names.begin() + always_shown.size(), names.end(),
        [](const std::string& left, const std::string& right) { return rank_of(left) < rank_of(right); });
    ValueList facts;
    facts.reserve(names.size());
    for (const std::string& name : names)
        facts.push_back(fact_view(name, record, query));
    return facts;
}

ValueList notices_of(const ReviewRecord& record, const std::string& query)
{
    ValueList notices;
    for (const Notice& notice : record.notices) {
        Values values;
        values["is_text_under_redaction"] = Values(notice.kind == NoticeKind::TextUnderRedaction);
        values["is_page_without_text"] = Values(notice.kind == NoticeKind::PageWithoutText);
        values["is_ocr_too_slow"] = Values(notice.kind == NoticeKind::OcrTooSlow);
        if (notice.page > 0) {
            values["notice_page"] = Values(std::to_string(notice.page));
            values["notice_address"] = Values(address_of(PagePlace{.review = record.summary.id,
                                                                   .page = notice.page,
                                                                   .query = query,
                                                                   .with_picture = false,
                                                                   .passage = {}}));
        }
        notices.push_back(values);
    }
    return notices;
}

ValueList pages_of(const ReviewRecord& record, const std::string& query)
{
    const std::set<int> hits(record.pages_with_hits.begin(), record.pages_with_hits.end());
    ValueList pages;
    pages.reserve(static_cast<std::size_t>(std::max(record.summary.page_count, 0)));
    for (int page = 1; page <= record.summary.page_count; ++page) {
        Values values;
        values["page_number"] = Values(std::to_string(page));
        values["page_address"] = Values(address_of(PagePlace{.review = record.summary.id,
                                                             .page = page,
                                                             .query = query,
                                                             .with_picture = false,
                                                             .passage = {}}));
        values["is_hit"] = Values(hits.contains(page));
        pages.push_back(values);
    }
    return pages;
}

ValueList hit_pages_of(const ReviewRecord& record, const std::string& query)
{
    ValueList pages;
    for (const int page : record.pages_with_hits) {
        Values values;
        values["hit_page"] = Values(std::to_string(page));
        values["hit_address"] = Values(address_of(PagePlace{.review = record.summary.id,
                                                            .page = page,
                                                            .query = query,
                                                            .with_picture = false,
                                                            .passage = {}}));
        pages.push_back(values);
    }
    return pages;
}

ValueList sources_of(const ReviewRecord& record)
{
    ValueList sources;
    for (const Source& source : record.sources) {
        Values values;
        values["source_file"] = Values(source.file);
        put_unless_empty(values, "source_added", date_in_words(source.added));
        sources.push_back(values);
    }
    return sources;
}

}  // namespace

Values review_view(const ReviewRecord& record, const std::string& query)
{
    Values values;
    put_summary(values, record.summary);
    put_unless_empty(values, "query", query);
    if (!query.empty()) {
        SearchRequest search;
        search.text = query;
        values["results_address"] = Values(address_of(search));
    }
    values["first_page_address"] = Values(address_of(PagePlace{
        .review = record.summary.id, .page = 1, .query = query, .with_picture = false, .passage = {}}));
    if (const Field* const source = field_of(record.fields, "source_url");
        source != nullptr && is_web_address(source->value))
        values["publisher_address"] = Values(source->value);

    values["facts"] = Values(facts_of(record, query));
    values["format_label"] = Values(std::string(label_of(record.summary.format)));
    values["word_count"] = Values(in_digits(record.word_count));
    if (record.ocr_pages > 0)
        values["ocr_pages"] = Values(in_digits(record.ocr_pages));
    values["is_one_ocr_page"] = Values(record.ocr_pages == 1);
    values["has_notices"] = Values(!record.notices.empty());
    values["notices"] = Values(notices_of(record, query));
    values["sources"] = Values(sources_of(record));
    values["hit_pages"] = Values(hit_pages_of(record, query));
    values["hit_page_total"] = Values(in_digits(record.pages_with_hits.size()));
    values["has_hit_pages"] = Values(!record.pages_with_hits.empty());
    values["is_on_one_page"] = Values(record.pages_with_hits.size() == 1);
    values["pages"] = Values(pages_of(record, query));
    return values;
}

}  // namespace throughline
