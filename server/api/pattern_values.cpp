#include "server/api/pattern_values.hpp"

#include <cmath>

#include "server/api/values.hpp"
#include "server/search/address.hpp"

namespace throughline::api {

void write(JsonText& json, std::string_view name, double value)
{
    json.name(name);
    if (std::isfinite(value))
        json.real(value);
    else
        json.null();
}

void write(JsonText& json, std::string_view name, const std::optional<double>& value)
{
    write(json, name, value.value_or(NAN));
}

void write(JsonText& json, std::string_view name, std::size_t value)
{
    json.name(name).number(value);
}

void write_text(JsonText& json, std::string_view name, std::string_view value)
{
    json.name(name).text_or_null(value);
}

void write(JsonText& json, const Bounds& bounds)
{
    write(json, "low", bounds.low);
    write(json, "high", bounds.high);
}

void write(JsonText& json, const Named& named)
{
    json.name("id").text(named.id);
    write_text(json, "label", named.label);
}

void write(JsonText& json, std::string_view name, const Named& named)
{
    json.name(name).begin_object();
    write(json, named);
    json.end_object();
}

namespace {

void write(JsonText& json, const Filters& filters)
{
    json.name("filters").begin_object();
    for (const auto& [name, values] : filters.values) {
        json.name(name).begin_array();
        for (const std::string& value : values)
            json.text(value);
        json.end_array();
    }
    if (filters.year_from)
        api::write(json, "year_from", static_cast<std::size_t>(*filters.year_from));
    if (filters.year_to)
        api::write(json, "year_to", static_cast<std::size_t>(*filters.year_to));
    json.end_object();
}

}  // namespace

void write(JsonText& json, const CountedReviews& counted)
{
    write(json, "n_reviews", counted.n_reviews);
    write(json, "n_collection", counted.n_collection);
    write_text(json, "url", counted.url);
    json.name("query").begin_object();
    write_text(json, "text", counted.request.text);
    write_text(json, "like", counted.request.like ? text_of(*counted.request.like) : std::string());
    write_text(json, "same", counted.request.same ? text_of(*counted.request.same) : std::string());
    write_text(json, "searched_for", counted.searched_for);
    json.name("notes").begin_array();
    for (const std::string& note : counted.notes)
        json.text(note);
    json.end_array();
    json.end_object();
    write(json, counted.request.filters);
}

void write(JsonText& json, const ThemeChoice& choice)
{
    json.name("salience").text(choice.is_central_only ? "central" : "all");
    json.name("level");
    if (choice.level)
        json.number(*choice.level);
    else
        json.null();
    write_text(json, "facet", choice.facet);
}

void write(JsonText& json, std::string_view name, const std::optional<ReviewSummary>& review)
{
    json.name(name);
    if (!review) {
        json.null();
        return;
    }
    json.begin_object();
    json.name("id").text(id_of(review->id));
    write_text(json, "title", review->title);
    write_text(json, "publisher", review->publisher);
    write_text(json, "publication_date", review->publication_date);
    json.name("url").text(url_of(review->id));
    json.end_object();
}

}  // namespace throughline::api
