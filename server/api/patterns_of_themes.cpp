// Prevalence, trends and comparison as JSON.
#include <tuple>

#include "server/api/pattern_values.hpp"
#include "server/api/patterns.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::JsonText;
using api::write;
using api::write_text;

std::string_view name_of(Representation representation)
{
    switch (representation) {
        case Representation::Over:
            return "over";
        case Representation::Under:
            return "under";
        case Representation::Alike:
            break;
    }
    return "alike";
}

void write_ratio(JsonText& json, const std::optional<RiskRatio>& ratio)
{
    json.name("risk_ratio");
    if (!ratio) {
        json.null();
        return;
    }
    json.begin_object();
    write(json, "ratio", ratio->ratio);
    write(json, ratio->bounds);
    json.name("adjusted").truth(ratio->is_adjusted);
    json.end_object();
}

void write(JsonText& json, const ThemePrevalence& theme)
{
    json.begin_object();
    write(json, theme.theme);
    write_text(json, "facet", theme.facet);
    write(json, "level", theme.depth + 1);
    write(json, "mentioned_in", theme.mentioned_in);
    write(json, "share", theme.share);
    write(json, theme.bounds);
    write_text(json, "url", theme.url);
    json.name("rest");
    if (theme.rest) {
        json.begin_object();
        write(json, "mentioned_in", theme.rest->mentioned_in);
        write(json, "share", theme.rest->share);
        write_ratio(json, theme.rest->ratio);
        write(json, "p", theme.rest->p);
        write(json, "q", theme.rest->q);
        json.name("represented").text(name_of(representation_of(*theme.rest)));
        json.end_object();
    } else {
        json.null();
    }
    json.end_object();
}

void write_years(JsonText& json, const ThemeTrend& trend)
{
    json.name("years").begin_array();
    for (const TrendYear& year : trend.years) {
        json.begin_object();
        write(json, "year", static_cast<std::size_t>(year.year));
        write(json, "n_reviews", year.n_reviews);
        write(json, "mentioned_in", year.mentioned_in);
        write(json, "share", year.n_reviews == 0 ? std::nullopt : std::optional(year.share));
        write(json, year.bounds);
        json.name("few_reviews").truth(year.is_few);
        write_text(json, "url", year.url);
        write_text(json, "reviews_url", year.reviews_url);
        json.end_object();
    }
    json.end_array();
}

void write(JsonText& json, const ThemeTrend& trend)
{
    write(json, "theme", trend.theme);
    write(json, "mentioned_in", trend.mentioned_in);
    write_text(json, "url", trend.url);
    write_years(json, trend);
    write(json, "slope", trend.test.slope);
    write(json, "slope_p", trend.test.p);
    write(json, "slope_q", trend.q);
    write(json, "first", trend.first);
    write(json, "latest", trend.latest);
    write(json, "publishers", trend.publishers);
    write_text(json, "publishers_url", trend.publishers_url);
}

void write_side(JsonText& json, std::string_view name, const SideOfTheme& side)
{
    json.name(name).begin_object();
    write(json, "mentioned_in", side.mentioned_in);
    write(json, "share", side.share);
    write(json, side.bounds);
    write_text(json, "url", side.url);
    json.end_object();
}

void write(JsonText& json, const ThemeOnBothSides& theme)
{
    json.begin_object();
    write(json, theme.theme);
    write_text(json, "facet", theme.facet);
    write(json, "level", theme.depth + 1);
    write_side(json, "a", theme.a);
    write_side(json, "b", theme.b);
    write_ratio(json, theme.ratio);
    write(json, "p", theme.p);
    write(json, "q", theme.q);
    json.end_object();
}

}  // namespace

std::string prevalence_json(const Prevalence& prevalence)
{
    JsonText json;
    json.begin_object();
    write(json, prevalence.counted);
    write(json, prevalence.choice);
    write(json, "n_rest", prevalence.n_rest);
    json.name("themes").begin_array();
    for (const ThemePrevalence& theme : prevalence.themes)
        write(json, theme);
    return json.end_array().end_object().taken() + '\n';
}

// The first theme stands by itself as well: whoever asks for one gets what the contract says.
std::string trends_json(const Trends& trends)
{
    JsonText json;
    json.begin_object();
    write(json, trends.counted);
    write(json, trends.choice.themes);
    json.name("by").text(trends.choice.by == YearOf::Incident ? "incident" : "publication");
    write(json, "undated", trends.undated);
    write_text(json, "undated_url", trends.undated_url);
    json.name("theme");
    if (trends.themes.empty()) {
        json.null().name("years").begin_array().end_array().name("slope_p").null();
    } else {
        json.text(trends.themes.front().theme.id);
        write_years(json, trends.themes.front());
        write(json, "slope_p", trends.themes.front().test.p);
    }
    json.name("trends").begin_array();
    for (const ThemeTrend& trend : trends.themes) {
        json.begin_object();
        write(json, trend);
        json.end_object();
    }
    return json.end_array().end_object().taken() + '\n';
}

std::string comparison_json(const Comparison& comparison)
{
    JsonText json;
    json.begin_object();
    for (const auto& [name, side, compared] : {std::tuple("a", &comparison.a, comparison.compared_a),
                                               std::tuple("b", &comparison.b, comparison.compared_b)}) {
        json.name(name).begin_object();
        write(json, *side);
        write(json, "n_compared", compared);
        json.end_object();
    }
    write(json, "n_in_both", comparison.in_both);
    json.name("in_both").begin_array();
    for (const ReviewSummary& review : comparison.both)
        json.text(api::id_of(review.id));
    json.end_array();
    write(json, comparison.choice);
    json.name("themes").begin_array();
    for (const ThemeOnBothSides& theme : comparison.themes)
        write(json, theme);
    return json.end_array().end_object().taken() + '\n';
}

}  // namespace throughline
