// Cross-tables and cases side by side as JSON.
#include "server/api/pattern_values.hpp"
#include "server/api/patterns.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::JsonText;
using api::write;
using api::write_text;

std::string_view name_of(ShareOf share)
{
    switch (share) {
        case ShareOf::Column:
            return "column";
        case ShareOf::All:
            return "all";
        case ShareOf::Row:
            break;
    }
    return "row";
}

void write_members(JsonText& json, const CrossCell& cell)
{
    json.name("count");
    if (cell.is_withheld)
        json.null();
    else
        json.number(cell.count);
    write(json, "share", cell.share);
    json.name("suppressed").truth(cell.is_withheld);
    write_text(json, "url", cell.url);
}

void write_lines(JsonText& json, std::string_view name, const std::vector<CrossLine>& lines)
{
    json.name(name).begin_array();
    for (const CrossLine& line : lines) {
        json.begin_object();
        json.name("value").text(line.value);
        write_text(json, "label", line.label);
        json.name("no_mention").truth(line.is_denial);
        write_members(json, line.total);
        json.end_object();
    }
    json.end_array();
}

void write_rows(JsonText& json, std::string_view name, const std::vector<CaseRow>& rows)
{
    json.name(name).begin_array();
    for (const CaseRow& row : rows) {
        json.begin_object();
        json.name("id").text(row.id);
        write_text(json, "label", row.label);
        write_text(json, "facet", row.facet);
        write(json, "stated_in", row.stated_in);
        json.name("cells").begin_array();
        for (const CaseCell& cell : row.cells) {
            if (cell.text.empty() && cell.detail.empty()) {
                json.null();
                continue;
            }
            json.begin_object();
            write_text(json, "text", cell.text);
            write_text(json, "detail", cell.detail);
            json.name("page");
            if (cell.page)
                json.number(static_cast<std::size_t>(*cell.page));
            else
                json.null();
            write_text(json, "url", cell.url);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

void write_points(JsonText& json, std::string_view name, const std::vector<std::vector<CasePoint>>& all)
{
    json.name(name).begin_array();
    for (const auto& points : all) {
        json.begin_array();
        for (const CasePoint& point : points) {
            json.begin_object();
            write_text(json, "number", point.number);
            write_text(json, "text", point.text);
            json.name("addressees").begin_array();
            for (const Named& agency : point.addressees)
                json.text(agency.id);
            json.end_array();
            write(json, "page", static_cast<std::size_t>(point.page));
            write_text(json, "url", point.url);
            json.end_object();
        }
        json.end_array();
    }
    json.end_array();
}

}  // namespace

std::string cross_table_json(const CrossTable& table)
{
    JsonText json;
    json.begin_object();
    write(json, table.counted);
    write(json, table.choice.themes);
    json.name("rows_by").text(table.choice.rows);
    json.name("columns_by").text(table.choice.columns);
    json.name("share_of").text(name_of(table.choice.share_of));
    json.name("rows_add_up").truth(table.rows_add_up);
    json.name("columns_add_up").truth(table.columns_add_up);
    write(json, "rows_left_out", table.rows_left_out);
    write(json, "columns_left_out", table.columns_left_out);
    write(json, "suppress", table.choice.suppress);
    write(json, "suppressed", table.n_withheld);
    json.name("all_suppressed").truth(table.is_all_withheld);
    write_lines(json, "rows", table.rows);
    write_lines(json, "columns", table.columns);
    json.name("cells").begin_array();
    for (const auto& row : table.cells) {
        json.begin_array();
        for (const CrossCell& cell : row) {
            json.begin_object();
            write_members(json, cell);
            json.end_object();
        }
        json.end_array();
    }
    return json.end_array().end_object().taken() + '\n';
}

std::string cases_json(const CaseGrid& grid)
{
    JsonText json;
    json.begin_object();
    write(json, "n_reviews", grid.reviews.size());
    json.name("reviews").begin_array();
    for (const ReviewSummary& review : grid.reviews) {
        json.begin_object();
        json.name("id").text(api::id_of(review.id));
        write_text(json, "title", review.title);
        write_text(json, "publisher", review.publisher);
        write_text(json, "publication_date", review.publication_date);
        json.name("url").text(api::url_of(review.id));
        json.end_object();
    }
    json.end_array();
    write_rows(json, "facts", grid.facts);
    write_rows(json, "themes", grid.themes);
    write_points(json, "findings", grid.findings);
    write_points(json, "recommendations", grid.recommendations);
    return json.end_object().taken() + '\n';
}

}  // namespace throughline
