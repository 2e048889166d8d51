// CSL-JSON, as citation processors and Zotero read it: an array of reports. The search itself is the last
// item, a web page with what was asked in its note: the schema has no other place for it. Schema:
// https://github.com/citation-style-language/schema, csl-data.json, version 1.0.
#include "core/review/in_words.hpp"
#include "core/review/partial_date.hpp"
#include "server/api/export_forms.hpp"
#include "server/api/export_parts.hpp"
#include "server/api/json_text.hpp"

namespace throughline::api {
namespace {

void add_text(JsonText& json, std::string_view name, std::string_view value)
{
    if (!value.empty())
        json.name(name).text(value);
}

void add_date(JsonText& json, std::string_view name, std::string_view iso)
{
    const auto date = partial_date(iso.substr(0, 10));
    if (!date)
        return;
    json.name(name).begin_object().name("date-parts").begin_array().begin_array();
    for (const int part : {date->year, date->month, date->day})
        if (part > 0)
            json.number(static_cast<std::size_t>(part));
    json.end_array().end_array().end_object();
}

}  // namespace

std::string csl_beginning(const ExportHead&)
{
    return "[";
}

std::string csl_row(const ExportHead& head, const TakenRow& row, std::size_t written)
{
    const ReviewSummary& review = row.review;
    JsonText json;
    json.begin_object();
    json.name("id").text(key_of(row));
    json.name("type").text("report");
    add_text(json, "title", title_of(review));
    if (!review.publisher.empty()) {
        json.name("author").begin_array().begin_object();
        json.name("literal").text(review.publisher);
        json.end_object().end_array();
    }
    add_text(json, "publisher", review.publisher);
    add_text(json, "genre", label_of_type(review.type));
    add_date(json, "issued", review.publication_date);
    if (row.page > 0)
        json.name("page").text(std::to_string(row.page));
    add_text(json, "section", row.number);
    add_text(json, "note", row.text);
    json.name("URL").text(address_of(head, row));
    add_date(json, "accessed", head.about.written);
    return (written > 0 ? ",\n" : "\n") + json.end_object().taken();
}

std::string csl_end(const ExportHead& head, std::size_t written)
{
    if (!is_of_search(head))
        return "\n]\n";
    std::string note;
    for (const std::string& line : notes_of_search(head, written))
        note += (note.empty() ? "" : "\n") + line;
    JsonText json;
    json.begin_object();
    json.name("id").text("throughline-search");
    json.name("type").text("webpage");
    json.name("title").text(name_of_search(head));
    json.name("URL").text(head.about.site + head.address);
    add_date(json, "accessed", head.about.written);
    json.name("note").text(note);
    return (written > 0 ? ",\n" : "\n") + json.end_object().taken() + "\n]\n";
}

}  // namespace throughline::api
