#include "core/text/csv_writer.hpp"
#include "server/api/alike.hpp"
#include "server/api/pattern_values.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::JsonText;
using api::write;
using api::write_text;

void write_number(JsonText& json, std::string_view name, const std::optional<std::size_t>& number)
{
    json.name(name);
    if (number)
        json.number(*number);
    else
        json.null();
}

void write(JsonText& json, const std::optional<OwnFigure>& ours)
{
    json.name("ours");
    if (!ours) {
        json.null();
        return;
    }
    json.begin_object();
    write(json, "mentioned_in", ours->count);
    write(json, "n_reviews", ours->of);
    write(json, "share", ours->share);
    write(json, ours->bounds);
    write_text(json, "url", ours->url);
    write_text(json, "url_of_all", ours->url_of);
    json.end_object();
}

void write(JsonText& json, const FigureBeside& figure)
{
    json.begin_object();
    write_text(json, "label", figure.theirs.label);
    json.name("published").begin_object();
    write_text(json, "value", figure.theirs.value);
    write_number(json, "count", figure.theirs.count);
    write_number(json, "of", figure.theirs.of);
    write_text(json, "note", figure.theirs.note);
    json.end_object();
    write(json, figure.ours);
    json.end_object();
}

std::string text_of(const std::optional<std::size_t>& number)
{
    return number ? std::to_string(*number) : std::string();
}

}  // namespace

std::string published_json(const PublishedBeside& beside)
{
    JsonText json;
    json.begin_object();
    write(json, beside.counted);
    json.name("series").begin_array();
    for (const SeriesBeside& one : beside.series) {
        json.begin_object();
        write_text(json, "id", one.series.id);
        write_text(json, "title", one.series.title);
        write_text(json, "publisher", one.series.publisher);
        write_text(json, "years", one.series.years);
        write_text(json, "counted", one.series.counted);
        write_text(json, "why_different", one.series.why_different);
        json.name("sources").begin_array();
        for (const std::string& source : one.series.sources)
            json.text(source);
        json.end_array();
        json.name("figures").begin_array();
        for (const FigureBeside& figure : one.figures)
            write(json, figure);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.taken();
}

std::string published_csv(const PublishedBeside& beside, const TableHead& head)
{
    CsvWriter csv;
    csv.add({"# Throughline", "Published figures, with ours beside them"});
    csv.add({"# Index version", head.version});
    csv.add({"# Written", head.written});
    csv.add({"# Query", beside.counted.request.text});
    csv.add({"# List of our reviews", beside.counted.url});
    csv.add({"series", "publisher", "years", "counted", "measure", "published", "published_count",
             "published_of", "note", "ours", "ours_of", "our_share", "low", "high", "url", "source"});
    for (const SeriesBeside& one : beside.series)
        for (const FigureBeside& figure : one.figures) {
            const PublishedMeasure& theirs = figure.theirs;
            const OwnFigure ours = figure.ours.value_or(OwnFigure{});
            const auto if_ours = [&](const std::string& text) { return figure.ours ? text : std::string(); };
            csv.add({one.series.title, one.series.publisher, one.series.years, one.series.counted,
                     theirs.label, theirs.value, text_of(theirs.count), text_of(theirs.of), theirs.note,
                     if_ours(std::to_string(ours.count)), if_ours(std::to_string(ours.of)),
                     if_ours(api::Json(ours.share).dump()), if_ours(api::Json(ours.bounds.low).dump()),
                     if_ours(api::Json(ours.bounds.high).dump()), ours.url, one.series.sources.front()});
        }
    return std::move(csv).text();
}

}  // namespace throughline
