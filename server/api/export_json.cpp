// A result as one JSON object: what was asked first, then the rows, and last how many were written.
#include "server/api/export_forms.hpp"
#include "server/api/export_parts.hpp"
#include "server/api/json_text.hpp"
#include "server/api/values.hpp"
#include "server/search/address.hpp"

namespace throughline::api {
namespace {

void write_question(JsonText& json, const SearchResults& found)
{
    const SearchRequest& request = found.request;
    json.name("query").begin_object();
    json.name("text").text_or_null(request.text);
    json.name("searched_for").text_or_null(found.searched_for);
    json.name("like").text_or_null(request.like ? text_of(*request.like) : std::string());
    json.name("same").text_or_null(request.same ? text_of(*request.same) : std::string());
    json.name("match").text(request.match == MatchMode::Any ? "any" : "all");
    json.name("notes").begin_array();
    for (const std::string& note : found.notes)
        json.text(note);
    json.end_array().end_object();

    json.name("filters").begin_object();
    for (const auto& [facet, values] : request.filters.values) {
        json.name(facet).begin_array();
        for (const std::string& value : values)
            json.text(value);
        json.end_array();
    }
    if (request.filters.year_from)
        json.name("year_from").number(static_cast<std::size_t>(*request.filters.year_from));
    if (request.filters.year_to)
        json.name("year_to").number(static_cast<std::size_t>(*request.filters.year_to));
    json.end_object();
}

void write_review(JsonText& json, const ExportHead& head, const ReviewSummary& review)
{
    json.name("id").text(id_of(review.id));
    json.name("title").text_or_null(review.title);
    json.name("publisher").text_or_null(review.publisher);
    json.name("type").text_or_null(review.type);
    json.name("publication_date").text_or_null(review.publication_date);
    json.name("file").text_or_null(review.file);
    json.name("source_url").text_or_null(review.source_url);
    json.name("url").text(head.about.site + url_of(review.id));
}

void write_named(JsonText& json, const std::vector<Named>& all)
{
    json.begin_array();
    for (const Named& one : all) {
        json.begin_object();
        json.name("id").text(one.id);
        json.name("label").text_or_null(one.label);
        json.end_object();
    }
    json.end_array();
}

void write_themes(JsonText& json, const TakenRow& row)
{
    json.name("themes").begin_array();
    for (std::size_t place = 0; place < row.themes.size(); ++place) {
        json.begin_object();
        json.name("id").text(row.themes[place].id);
        json.name("label").text_or_null(row.themes[place].label);
        json.name("salience").text(place < row.central_themes ? "central" : "present");
        json.end_object();
    }
    json.end_array();
}

void write_point(JsonText& json, const TakenRow& row)
{
    json.name("number").text_or_null(row.number);
    json.name("addressees");
    write_named(json, row.addressees);
    json.name("scope").text_or_null(row.scope);
    json.name("verb").text_or_null(row.verb);
    json.name("themes");
    write_named(json, row.themes);
}

}  // namespace

std::string json_beginning(const ExportHead& head)
{
    JsonText json;
    json.begin_object();
    json.name("list").text(name_of(head.result.request.in));
    write_question(json, head.result);
    json.name("index_version").text(head.about.version);
    json.name("written").text(head.about.written);
    json.name("url").text(head.about.site + head.address);
    json.name("rows_matched").number(head.result.total);
    json.name("results").begin_array();
    return json.taken();
}

std::string json_row(const ExportHead& head, const TakenRow& row, std::size_t written)
{
    JsonText json;
    json.begin_object();
    if (row.page == 0) {
        write_review(json, head, row.review);
        json.name("pages").number(static_cast<std::size_t>(row.review.page_count));
        write_themes(json, row);
        return (written > 0 ? ",\n" : "\n") + json.end_object().taken();
    }
    json.name("review").begin_object();
    write_review(json, head, row.review);
    json.end_object();
    json.name("page").number(static_cast<std::size_t>(row.page));
    json.name("kind").text(row.kind);
    json.name("text").text(row.text);
    json.name("url").text(address_of(head, row));
    if (head.result.request.in == ResultKind::Recommendations)
        write_point(json, row);
    else
        write_themes(json, row);
    return (written > 0 ? ",\n" : "\n") + json.end_object().taken();
}

std::string json_end(const ExportHead&, std::size_t written)
{
    return "\n],\"rows_written\":" + std::to_string(written) + "}\n";
}

}  // namespace throughline::api
