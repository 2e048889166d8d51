// Co-occurrence, a pair and sets of three as JSON.
#include <cmath>

#include "server/api/pattern_values.hpp"
#include "server/api/patterns.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::JsonText;
using api::write;
using api::write_text;

constexpr std::string_view why_left_out =
    "A theme and its own broader theme are no pair: who mentions the narrower one mentions the broader one.";

std::string_view name_of(PairOrder order)
{
    switch (order) {
        case PairOrder::Both:
            return "both";
        case PairOrder::Lift:
            return "lift";
        case PairOrder::Evidence:
            break;
    }
    return "evidence";
}

void write_numbers(JsonText& json, const ThemePair& pair)
{
    write(json, "both", pair.table.both);
    write(json, "only_a", pair.table.only_first);
    write(json, "only_b", pair.table.only_second);
    write(json, "neither", pair.table.neither);
    write(json, "expected", pair.expected);
    write(json, "lift", pair.expected == 0 ? std::nullopt : std::optional(pair.lift));
    write(json, "odds_ratio", pair.odds_ratio);
    write(json, pair.bounds);
    write(json, "phi", pair.phi);
    write(json, "p", pair.p);
}

void write_lists(JsonText& json, const PairLists& lists)
{
    json.name("urls").begin_object();
    write_text(json, "both", lists.both);
    write_text(json, "only_a", lists.only_a);
    write_text(json, "only_b", lists.only_b);
    write_text(json, "neither", lists.neither);
    json.end_object();
}

void write_theme(JsonText& json, const MatrixTheme& theme)
{
    json.begin_object();
    write(json, theme.theme);
    write_text(json, "facet", theme.facet);
    write(json, "mentioned_in", theme.mentioned_in);
    write_text(json, "url", theme.url);
    json.end_object();
}

// Both counts and lifts to three digits: enough for a picture, and a third of the text.
void write_matrix(JsonText& json, const CoOccurrence& found)
{
    const auto total = static_cast<double>(found.counted.n_reviews);
    json.name("matrix").begin_object();
    json.name("themes").begin_array();
    for (const MatrixTheme& theme : found.themes)
        write_theme(json, theme);
    json.end_array();
    json.name("both").begin_array();
    for (const auto& row : found.both) {
        json.begin_array();
        for (const std::size_t both : row)
            json.number(both);
        json.end_array();
    }
    json.end_array();
    json.name("lift").begin_array();
    for (std::size_t a = 0; a < found.both.size(); ++a) {
        json.begin_array();
        for (std::size_t b = 0; b < found.both.size(); ++b)
            json.real(std::round(1000 * static_cast<double>(found.both[a][b]) * total /
                                 static_cast<double>(found.both[a][a] * found.both[b][b])) /
                      1000);
        json.end_array();
    }
    json.end_array().end_object();
}

void write_excerpt(JsonText& json, std::string_view name, const Excerpt& excerpt, const Named& theme)
{
    json.name(name).begin_object();
    json.name("kind").text(name_of(excerpt.kind));
    json.name("html").text(excerpt.snippet_html);
    json.name("url").text(api::url_of(excerpt.review, excerpt.page, excerpt.number, theme.id));
    json.end_object();
}

}  // namespace

std::string co_occurrence_json(const CoOccurrence& found)
{
    JsonText json;
    json.begin_object();
    write(json, found.counted);
    write(json, found.choice.themes);
    write(json, "at_least", found.choice.at_least);
    json.name("order").text(name_of(found.choice.order));
    write(json, "pairs_tested", found.pairs.size());
    write(json, "pairs_listed", found.listed);
    json.name("left_out").begin_object();
    write(json, "themes_in_fewer_reviews", found.rare_themes);
    write(json, "pairs_of_one_branch", found.pairs_of_one_branch);
    write_text(json, "why", why_left_out);
    write(json, "pairs_with_a_theme_in_every_review", found.pairs_without_choice);
    json.end_object();
    json.name("pairs").begin_array();
    for (std::size_t at = 0; at < found.listed; ++at) {
        const ThemePair& pair = found.pairs[at];
        json.begin_object();
        json.name("a").text(found.themes[pair.a].theme.id);
        json.name("b").text(found.themes[pair.b].theme.id);
        write_numbers(json, pair);
        write(json, "q", pair.q);
        write_lists(json, found.lists[at]);
        json.end_object();
    }
    json.end_array();
    write_matrix(json, found);
    return json.end_object().taken() + '\n';
}

std::string pair_json(const PairReading& reading, const SharedPages& shared)
{
    JsonText json;
    json.begin_object();
    write(json, reading.counted);
    json.name("a");
    write_theme(json, reading.a);
    json.name("b");
    write_theme(json, reading.b);
    json.name("note");
    if (reading.are_of_one_branch)
        json.text(why_left_out);
    else
        json.null();
    write_numbers(json, reading.pair);
    write(json, "mid_p", reading.mid_p);
    write(json, "exact_low", reading.exact_bounds.low);
    write(json, "exact_high", reading.exact_bounds.high);
    write_lists(json, reading.lists);
    write(json, "reviews_read_for_pages", shared.reviews_read);
    json.name("more_pages").truth(shared.has_more);
    json.name("pages").begin_array();
    for (const SharedPage& page : shared.pages) {
        json.begin_object();
        write(json, "review", std::optional(page.review));
        write(json, "page", static_cast<std::size_t>(page.page));
        json.name("url").text(api::url_of(page.review.id, page.page));
        write_excerpt(json, "first", page.first, reading.a.theme);
        write_excerpt(json, "second", page.second, reading.b.theme);
        json.end_object();
    }
    return json.end_array().end_object().taken() + '\n';
}

std::string three_together_json(const ThreeTogether& found)
{
    JsonText json;
    json.begin_object();
    write(json, found.counted);
    write(json, found.choice.themes);
    write(json, "at_least", found.choice.at_least);
    write(json, "themes_looked_at", found.themes);
    write(json, "themes_left_out", found.themes_left_out);
    write(json, "sets_found", found.found);
    json.name("sets").begin_array();
    for (const ThreeThemes& three : found.sets) {
        json.begin_object();
        json.name("a").text(three.a.id);
        json.name("b").text(three.b.id);
        json.name("c").text(three.c.id);
        write(json, "together", three.together);
        write(json, "expected", three.expected);
        write(json, "lift", three.lift);
        write_text(json, "url", three.url);
        json.end_object();
    }
    return json.end_array().end_object().taken() + '\n';
}

}  // namespace throughline
