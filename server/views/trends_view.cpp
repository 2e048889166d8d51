// Year by year: a small chart for each theme, its numbers in a table, and what they say in a sentence.
#include <algorithm>
#include <cmath>

#include "server/views/pattern_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

// Of a chart, in the units of its picture.
constexpr double plot_left = 40;
constexpr double plot_right = 308;
constexpr double plot_top = 10;
constexpr double plot_bottom = 116;

std::string in_units(double place)
{
    return std::to_string(std::lround(place));
}

double height_of(double share)
{
    return plot_bottom - share * (plot_bottom - plot_top);
}

double place_of(std::size_t year, std::size_t years)
{
    if (years < 2)
        return (plot_left + plot_right) / 2;
    const double inset = 8;
    return plot_left + inset +
           (plot_right - plot_left - 2 * inset) * static_cast<double>(year) / static_cast<double>(years - 1);
}

Values year_of(const TrendYear& year, std::size_t place, std::size_t years)
{
    Values values;
    values["year"] = Values(std::to_string(year.year));
    values["is_few"] = Values(year.is_few);
    values["has_reviews"] = Values(year.n_reviews > 0);
    values["year_total"] = Values(in_digits(year.n_reviews));
    put_unless_empty(values, "year_total_address", year.reviews_url);
    values["year_count"] = Values(in_digits(year.mentioned_in));
    put_unless_empty(values, "year_count_address", year.url);
    values["year_share"] = Values(share_in_words(year.share));
    values["year_range"] = Values(bounds_in_words(year.bounds));
    values["mark_x"] = Values(in_units(place_of(place, years)));
    values["mark_y"] = Values(in_units(height_of(year.share)));
    values["mark_low"] = Values(in_units(height_of(year.bounds.low)));
    values["mark_high"] = Values(in_units(height_of(year.bounds.high)));
    return values;
}

// What the test for a trend says, in a plain sentence.
std::string trend_in_words(const ThemeTrend& trend)
{
    const auto with_reviews =
        std::ranges::count_if(trend.years, [](const TrendYear& year) { return year.n_reviews > 0; });
    if (with_reviews < 2)
        return "There are reviews of one year only: nothing can be said about change.";
    if (trend.q >= notable_q)
        return "Over these years the share neither rises nor falls more than chance would make it.";
    const std::string points = ratio_in_digits(100 * std::abs(trend.test.slope));
    return std::string("Over these years the share ") + (trend.test.slope > 0 ? "rises" : "falls") +
           ": by about " + points + " in 100 reviews a year.";
}

void put_end(Values& values, const std::string& name, const std::optional<ReviewSummary>& review)
{
    if (!review)
        return;
    values[name + "_title"] = Values(title_of(*review));
    values[name + "_address"] = Values(address_of(review->id, ""));
    values[name + "_date"] = Values(date_in_words(review->publication_date));
}

Values chart_of(const ThemeTrend& trend)
{
    Values values;
    values["theme_label"] = Values(trend.theme.label);
    values["theme_id"] = Values(trend.theme.id);
    values["theme_address"] = Values(address_of_theme(trend.theme.id));
    values["mentioned_in"] = Values(count_of_reviews(trend.mentioned_in));
    put_unless_empty(values, "mentioned_address", trend.url);
    ValueList years;
    for (std::size_t place = 0; place < trend.years.size(); ++place)
        years.push_back(year_of(trend.years[place], place, trend.years.size()));
    values["years"] = Values(std::move(years));
    values["has_years"] = Values(!trend.years.empty());
    if (!trend.years.empty()) {
        values["first_year"] = Values(std::to_string(trend.years.front().year));
        values["last_year"] = Values(std::to_string(trend.years.back().year));
        values["has_two_years"] = Values(trend.years.size() > 1);
    }
    values["in_words"] = Values(trend_in_words(trend));
    values["trend_p"] = Values(probability_in_digits(trend.test.p));
    values["trend_q"] = Values(probability_in_digits(trend.q));
    put_end(values, "first_review", trend.first);
    put_end(values, "latest_review", trend.latest);
    put_unless_empty(values, "publishers_address", trend.publishers_url);
    values["publishers"] =
        Values(in_digits(trend.publishers) + (trend.publishers == 1 ? " publisher" : " publishers"));
    return values;
}

std::string lead(const Trends& found)
{
    std::vector<std::string> moving;
    for (const ThemeTrend& trend : found.themes)
        if (trend.q < notable_q)
            moving.push_back(trend.theme.label);
    const std::string of = "Of " + reviews_in_words(found.counted) + ", by year of " +
                           (found.choice.by == YearOf::Incident ? "the incident" : "publication") + ": ";
    if (moving.empty())
        return of + "no theme shown here clearly rises or falls.";
    std::string names;
    for (const std::string& label : moving)
        names += (names.empty() ? "" : "; ") + label;
    return of + "the share changes for " + names + ".";
}

}  // namespace

Values trends_view(const Trends& found, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, found.counted);
    put_theme_options(values, asked);
    values["lead"] = Values(lead(found));
    values["by"] =
        Values(choices_of({{"publication", "Publication"}, {"incident", "The incident"}},
                          option_of(asked, "by").empty() ? "publication" : option_of(asked, "by")));
    values["theme_choices"] = Values(theme_choices_of(asked.themes, found.choice.themes.themes));
    values["are_chosen"] = Values(!found.choice.themes.themes.empty());
    values["few"] = Values(std::to_string(few_reviews_in_a_year));
    ValueList charts;
    for (const ThemeTrend& trend : found.themes)
        charts.push_back(chart_of(trend));
    values["charts"] = Values(std::move(charts));
    values["has_undated"] = Values(found.undated > 0);
    values["undated"] = Values(count_of_reviews(found.undated));
    put_unless_empty(values, "undated_address", found.undated_url);
    return values;
}

}  // namespace throughline
