#include "core/text/csv_writer.hpp"
#include "server/api/alike.hpp"
#include "server/api/pattern_values.hpp"
#include "server/api/values.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

using api::JsonText;
using api::write;
using api::write_text;

void write_addressees(JsonText& json, const std::vector<AddresseeCount>& counts)
{
    json.name("addressees").begin_array();
    for (const AddresseeCount& count : counts) {
        json.begin_object();
        write_text(json, "id", count.agency.id);
        write_text(json, "label", count.agency.label);
        write(json, "count", count.count);
        json.end_object();
    }
    json.end_array();
}

void write(JsonText& json, const ListedPoint& point)
{
    json.begin_object();
    write(json, "review", std::optional(point.review));
    json.name("kind").text(name_of(point.kind));
    write_text(json, "number", point.number);
    write_text(json, "text", point.text);
    json.name("addressees").begin_array();
    for (const Named& agency : point.addressees)
        json.text(agency.id);
    json.end_array();
    write(json, "page", static_cast<std::size_t>(point.page));
    write_text(json, "url", point.url);
    if (point.likeness > 0)
        write(json, "likeness", point.likeness);
    json.end_object();
}

// Whatever page of the groups is shown.
SearchRequest reviews_of(SearchRequest request)
{
    request.in = ResultKind::Reviews;
    request.page = 1;
    request.per_page = SearchRequest{}.per_page;
    return request;
}

std::string agency_labels_of(const std::vector<Named>& agencies)
{
    std::string labels;
    for (const Named& agency : agencies)
        labels += (labels.empty() ? "" : "; ") + agency.label;
    return labels;
}

std::size_t rows_of(const Recurring& found)
{
    std::size_t rows = 0;
    for (const RecurringGroup& group : found.groups)
        rows += group.members.size();
    return rows;
}

}  // namespace

std::string recurring_json(const Recurring& found)
{
    JsonText json;
    json.begin_object();
    write(json, found.counted);
    json.name("kind").text(found.kind == RecurringKind::Findings ? "finding" : "recommendation");
    write(json, "n_points", found.n_points);
    write(json, "n_grouped", found.n_grouped);
    write(json, "total", found.n_groups);
    write(json, "page", found.counted.request.page);
    write(json, "per_page", found.counted.request.per_page);
    json.name("groups").begin_array();
    for (const RecurringGroup& group : found.groups) {
        json.begin_object();
        write(json, "n_points", group.n_points);
        write(json, "n_reviews", group.n_reviews);
        write(json, "n_publishers", group.n_publishers);
        write_text(json, "first_year", group.first_year);
        write_text(json, "latest_year", group.latest_year);
        write(json, "n_undated", group.n_undated);
        write_addressees(json, group.addressees);
        write_text(json, "url",
                   address_at("/patterns/recurring", reviews_of(found.counted.request),
                              recurring_options(found.kind, group.name)));
        json.name("members").begin_array();
        for (const ListedPoint& point : group.members)
            write(json, point);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.taken();
}

std::string said_before_json(const SaidBefore& found)
{
    JsonText json;
    json.begin_object();
    write(json, "n_reviews", found.n_reviews);
    write(json, "n_points", found.n_points);
    write(json, "n_words", found.n_words);
    write(json, "n_same", found.n_same);
    write(json, "in_reviews", found.in_reviews);
    json.name("years").begin_array();
    for (const YearOfPoints& year : found.years) {
        json.begin_object();
        write_text(json, "year", year.year);
        write(json, "count", year.count);
        json.end_object();
    }
    json.end_array();
    write_addressees(json, found.addressees);
    for (const auto& [name, points] : {std::pair("same", &found.same), std::pair("alike", &found.alike)}) {
        json.name(name).begin_array();
        for (const ListedPoint& point : *points)
            write(json, point);
        json.end_array();
    }
    json.name("wordings").begin_array();
    for (const CommonWording& wording : found.wordings) {
        json.begin_object();
        json.name("words").text(wording.words);
        write(json, "n_recommendations", wording.n_recommendations);
        write_text(json, "url", wording.n_recommendations > 0 ? address_of(wording.request) : std::string());
        json.end_object();
    }
    return json.end_array().end_object().taken() + '\n';
}

std::string recurring_csv(const Recurring& found, const TableHead& head)
{
    CsvWriter csv;
    csv.add({"# Throughline",
             found.kind == RecurringKind::Findings ? "Recurring findings" : "Recurring recommendations"});
    if (found.only)
        csv.add({"# Group", text_of(*found.only)});
    csv.add({"# Index version", head.version});
    csv.add({"# Written", head.written});
    csv.add({"# Query", found.counted.request.text});
    csv.add({"# List of the reviews", found.counted.url});
    csv.add({"# Reviews", std::to_string(found.counted.n_reviews)});
    csv.add({"# Looked at", std::to_string(found.n_points)});
    csv.add({"# Groups", std::to_string(found.n_groups)});
    csv.add({"# Rows written", std::to_string(rows_of(found))});
    csv.add({"group", "in_reviews", "by_publishers", "review", "title", "publisher", "publication_date",
             "number", "text", "addressees", "page", "url"});
    std::size_t number = 0;
    for (const RecurringGroup& group : found.groups) {
        ++number;
        for (const ListedPoint& point : group.members)
            csv.add({std::to_string(number), std::to_string(group.n_reviews),
                     std::to_string(group.n_publishers), api::id_of(point.review.id), point.review.title,
                     point.review.publisher, point.review.publication_date, point.number, point.text,
                     agency_labels_of(point.addressees), std::to_string(point.page), point.url});
    }
    return std::move(csv).text();
}

}  // namespace throughline
