// RIS, for reference managers: a report for each row (TY - RPRT). The search itself is the last record, a web
// page (TY - ELEC) with what was asked in its notes: RIS knows no comments. Tags as reference managers agree
// on them; a list of them is in API.md.
#include "core/review/in_words.hpp"
#include "core/review/partial_date.hpp"
#include "core/text/web_address.hpp"
#include "server/api/export_forms.hpp"
#include "server/api/export_parts.hpp"

namespace throughline::api {
namespace {

class RisRecord {
public:
    explicit RisRecord(std::string_view type) { add("TY", type); }

    // Nothing is written where there is nothing to say.
    void add(std::string_view tag, std::string_view value)
    {
        if (value.empty())
            return;
        text_ += tag;
        text_ += "  - ";
        text_ += on_one_line(value);
        text_ += "\r\n";
    }

    [[nodiscard]] std::string ended() && { return std::move(text_) + "ER  - \r\n\r\n"; }

private:
    std::string text_;
};

// "2021-03" -> "2021/03//"; the day of "2026-11-22T02:30:00Z" -> "2026/11/22/"
std::string ris_date(std::string_view iso)
{
    const auto date = partial_date(iso.substr(0, 10));
    if (!date)
        return {};
    const std::string text = iso_of(*date);
    return text.substr(0, 4) + "/" + (date->month > 0 ? text.substr(5, 2) : "") + "/" +
           (date->day > 0 ? text.substr(8, 2) : "") + "/";
}

// A comma at the end says that the name is of a body; one within would part a person's names.
std::string corporate(const std::string& name)
{
    return name.empty() || name.find(',') != std::string::npos ? name : name + ",";
}

}  // namespace

std::string ris_beginning(const ExportHead&)
{
    return {};
}

std::string ris_row(const ExportHead& head, const TakenRow& row, std::size_t)
{
    const ReviewSummary& review = row.review;
    RisRecord record("RPRT");
    record.add("ID", key_of(row));
    record.add("TI", title_of(review));
    record.add("AU", corporate(review.publisher));
    if (const auto date = partial_date(review.publication_date)) {
        record.add("PY", std::to_string(date->year));
        record.add("DA", ris_date(review.publication_date));
    }
    record.add("PB", review.publisher);
    record.add("M3", label_of_type(review.type));
    if (row.page > 0)
        record.add("SP", std::to_string(row.page));
    record.add("N1", row.number);
    record.add("N1", row.text);
    for (const Named& theme : row.themes)
        record.add("KW", theme.label);
    record.add("UR", address_of(head, row));
    if (is_web_address(review.source_url))
        record.add("UR", review.source_url);
    record.add("Y2", ris_date(head.about.written));
    return std::move(record).ended();
}

std::string ris_end(const ExportHead& head, std::size_t written)
{
    if (!is_of_search(head))
        return {};
    RisRecord record("ELEC");
    record.add("ID", "throughline-search");
    record.add("TI", name_of_search(head));
    record.add("UR", head.about.site + head.address);
    record.add("Y2", ris_date(head.about.written));
    for (const std::string& note : notes_of_search(head, written))
        record.add("N1", note);
    return std::move(record).ended();
}

}  // namespace throughline::api
