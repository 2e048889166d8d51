// A review's record: what is known of it, who says so, and its pages.
#include <algorithm>
#include <set>

#include "core/text/web_address.hpp"
#include "server/search/address.hpp"
#include "server/views/review_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

ValueList notices_of(const ReviewRecord& record, const ReviewPlaces& places)
{
    ValueList notices;
    for (const Notice& notice : record.notices) {
        Values values;
        values["is_text_under_redaction"] = Values(notice.kind == NoticeKind::TextUnderRedaction);
        values["is_page_without_text"] = Values(notice.kind == NoticeKind::PageWithoutText);
        values["is_file_damaged"] = Values(notice.kind == NoticeKind::FileDamaged);
        values["is_ocr_too_slow"] = Values(notice.kind == NoticeKind::OcrTooSlow);
        if (notice.page > 0) {
            values["notice_page"] = Values(std::to_string(notice.page));
            values["notice_address"] = places.to(notice.page);
        }
        notices.push_back(std::move(values));
    }
    return notices;
}

ValueList pages_of(const ReviewRecord& record, const ReviewPlaces& places)
{
    const std::set<int> hits(record.pages_with_hits.begin(), record.pages_with_hits.end());
    ValueList pages;
    for (int page = 1; page <= record.summary.page_count; ++page) {
        Values values;
        values["page_number"] = Values(std::to_string(page));
        values["page_address"] = places.to(page);
        values["is_hit"] = Values(hits.contains(page));
        pages.push_back(std::move(values));
    }
    return pages;
}

ValueList hit_pages_of(const ReviewRecord& record, const ReviewPlaces& places)
{
    ValueList pages;
    for (const int page : record.pages_with_hits) {
        Values values;
        values["hit_page"] = Values(std::to_string(page));
        values["hit_address"] = places.to(page);
        pages.push_back(std::move(values));
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
        sources.push_back(std::move(values));
    }
    return sources;
}

}  // namespace

Values ReviewPlaces::to(int page, std::optional<std::size_t> passage, std::string_view theme) const
{
    return Values(address_of(PagePlace{.review = review_,
                                       .page = page,
                                       .query = query_,
                                       .with_picture = false,
                                       .passage = passage,
                                       .theme = theme}));
}

Values review_view(const ReviewRecord& record, const std::string& query, const AskedFrom& asked)
{
    const ReviewPlaces places(record.summary.id, query);
    Values values;
    put_summary(values, record.summary);
    put_unless_empty(values, "query", query);
    if (!query.empty()) {
        SearchRequest search;
        search.text = query;
        values["results_address"] = Values(address_of(search));
    }
    values["first_page_address"] = places.to(1);
    values["side_by_side_address"] =
        Values(address_at("/patterns/cases", {}, {{"id", std::to_string(number_of(record.summary.id))}}));
    values["alike_reviews_address"] = Values(address_of_alike({record.summary.id, {}}, ResultKind::Reviews));
    if (const Field* const source = field_of(record.fields, "source_url");
        source != nullptr && is_web_address(source->value))
        values["publisher_address"] = Values(source->value);

    put_citation(values, record.summary, asked);
    put_record_facts(values, record, places);
    put_outline(values, record, places);
    put_points(values, record, places);
    put_record_themes(values, record, places);
    values["format_label"] = Values(std::string(label_of(record.summary.format)));
    values["word_count"] = Values(in_digits(record.word_count));
    if (record.ocr_pages > 0)
        values["ocr_pages"] = Values(in_digits(record.ocr_pages));
    values["is_one_ocr_page"] = Values(record.ocr_pages == 1);
    values["has_notices"] = Values(!record.notices.empty());
    values["notices"] = Values(notices_of(record, places));
    values["sources"] = Values(sources_of(record));
    values["hit_pages"] = Values(hit_pages_of(record, places));
    values["hit_page_total"] = Values(in_digits(record.pages_with_hits.size()));
    values["has_hit_pages"] = Values(!record.pages_with_hits.empty());
    values["is_on_one_page"] = Values(record.pages_with_hits.size() == 1);
    values["pages"] = Values(pages_of(record, places));
    return values;
}

}  // namespace throughline
