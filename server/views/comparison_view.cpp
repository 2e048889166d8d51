// Two groups of reviews beside each other, theme by theme, and the form that says which.
#include <algorithm>

#include "core/review/in_words.hpp"
#include "server/patterns/prevalence.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t rows_compared_at_first = 30;

PatternChoices labelled(const char* list, std::initializer_list<const char*> values)
{
    PatternChoices choices{{"", "Any"}};
    for (const char* value : values)
        choices.emplace_back(value, label_of_value(list, value));
    return choices;
}

Values form_of(const PatternAsked& asked, const std::string& side, const char* title)
{
    const auto chosen = [&](const char* name) { return option_of(asked, side + "." + name); };
    Values values;
    values["side"] = Values(side);
    values["side_title"] = Values(title);
    values["side_q"] = Values(chosen("q"));
    values["side_from"] = Values(chosen("year_from"));
    values["side_to"] = Values(chosen("year_to"));
    values["side_types"] = Values(choices_of(
        labelled("type", {"lcspr", "scr", "national-review", "cpr-concise-wales", "cpr-extended-wales",
                          "joint-dhr", "joint-sar", "other-learning-review"}),
        chosen("type")));
    values["side_ages"] = Values(choices_of(
        labelled("age_band", {"unborn", "under-1", "1-5", "6-10", "11-15", "16-17"}), chosen("age_band")));
    values["side_outcomes"] =
        Values(choices_of(labelled("outcome", {"death", "serious-harm", "other"}), chosen("outcome")));
    values["side_themes"] = Values(theme_choices_of(asked.themes, {chosen("theme")}));
    return values;
}

void put_side(Values& values, const char* letter, const SideOfTheme& side, const CountedReviews& counted)
{
    Values bar;
    bar["letter"] = Values(letter);
    bar["side_count"] = Values(in_digits(side.mentioned_in));
    bar["is_side_one"] = Values(side.mentioned_in == 1);
    put_unless_empty(bar, "side_address", side.url);
    bar["side_total"] = Values(in_digits(counted.n_reviews));
    bar["side_share"] = Values(share_in_words(side.share));
    bar["side_range"] = Values(bounds_in_words(side.bounds));
    bar["is_second"] = Values(letter == std::string("B"));
    put_bar(bar, side.share, side.bounds);
    ValueList bars;  // of one: a section with values of its own
    bars.push_back(std::move(bar));
    values[letter] = Values(std::move(bars));
}

std::string difference_in_words(const ThemeOnBothSides& theme)
{
    if (!theme.ratio)
        return {};
    if (theme.ratio->is_adjusted) {
        const bool is_of_a = theme.ratio->ratio < 1;
        const std::string group = is_of_a ? "A" : "B";
        // Reviews in both groups are not compared, and may mention it all the same.
        const bool is_in_both = (is_of_a ? theme.a : theme.b).mentioned_in > 0;
        return is_in_both ? "No mention in the reviews of " + group + " alone."
                          : "No mention in " + group + ".";
    }
    return "In A " + ratio_in_digits(theme.ratio->ratio) + " times as often as in B (" +
           ratio_in_digits(theme.ratio->bounds.low) + " to " + ratio_in_digits(theme.ratio->bounds.high) +
           ")";
}

bool is_notable(const ThemeOnBothSides& theme)
{
    return theme.ratio && theme.q && *theme.q < notable_q;
}

std::string finding_of(const ThemeOnBothSides& theme)
{
    if (!is_notable(theme))
        return "No clear difference";
    return theme.ratio->ratio > 1 ? "More often in A" : "Less often in A";
}

Values row_of(const ThemeOnBothSides& theme, const Comparison& found)
{
    Values row;
    row["theme_label"] = Values(theme.theme.label);
    row["theme_address"] = Values(address_of_theme(theme.theme.id));
    put_side(row, "A", theme.a, found.a);
    put_side(row, "B", theme.b, found.b);
    row["standing"] = Values(finding_of(theme));
    row["is_notable"] = Values(is_notable(theme));
    put_unless_empty(row, "difference", difference_in_words(theme));
    return row;
}

// The reviews of the two groups that cannot tell them apart.
std::string overlap_in_words(const Comparison& found)
{
    if (found.in_both == 0)
        return "No review is in both groups.";
    if (found.in_both == found.a.n_reviews && found.in_both == found.b.n_reviews)
        return "Both groups are the same reviews: there is nothing to compare.";
    if (found.in_both == found.a.n_reviews)
        return "All reviews of A are among those of B: A is compared with the rest of B.";
    if (found.in_both == found.b.n_reviews)
        return "All reviews of B are among those of A: the rest of A is compared with B.";
    return "Reviews in both groups (" + in_digits(found.in_both) +
           ") cannot tell them apart: ratios compare the reviews that are in one group alone.";
}

// The list behind the number of those in both.
void put_both(Values& values, const Comparison& found, const PatternAsked& asked)
{
    ValueList both;
    for (const ReviewSummary& review : found.both) {
        Values one;
        put_summary(one, review);
        one["review_address"] = Values(address_of(review.id, ""));
        both.push_back(std::move(one));
    }
    const std::size_t first = (found.both_page - 1) * most_in_both_listed;
    values["has_both"] = Values(found.in_both > 0);
    values["is_both_open"] = Values(!option_of(asked, "both").empty());
    values["both_first"] = Values(in_digits(first + 1));
    values["both_last"] = Values(in_digits(first + both.size()));
    values["is_both_beyond"] = Values(both.empty());
    if (found.both_page > 1)
        values["both_newer_address"] = Values(
            address_with_option(asked, "both", std::to_string(both.empty() ? 1 : found.both_page - 1)));
    if (first + both.size() < found.in_both && !both.empty())
        values["both_older_address"] =
            Values(address_with_option(asked, "both", std::to_string(found.both_page + 1)));
    values["n_both"] = Values(count_of_reviews(found.in_both));
    values["is_both_cut"] = Values(both.size() < found.in_both);
    values["both"] = Values(std::move(both));
}

std::string lead(const Comparison& found)
{
    const auto clear = std::ranges::count_if(found.themes, is_notable);
    const std::string groups =
        "A is " + reviews_in_words(found.a) + "; B is " + reviews_in_words(found.b) + ". ";
    if (clear == 0)
        return groups + "No theme differs clearly between them.";
    return groups + std::to_string(clear) + (clear == 1 ? " theme differs" : " themes differ") +
           " clearly between them.";
}

ValueList rows_of(const Comparison& found, const PatternAsked& asked, std::size_t& total)
{
    std::vector<ThemeOnBothSides> themes = found.themes;
    std::erase_if(themes, [](const auto& one) { return one.a.mentioned_in + one.b.mentioned_in == 0; });
    if (option_of(asked, "order") != "tree")
        std::ranges::stable_sort(themes, {}, [](const auto& one) { return one.p.value_or(1); });
    total = themes.size();
    if (option_of(asked, "show") != "all")
        themes.resize(std::min(themes.size(), rows_compared_at_first));
    ValueList rows;
    for (const ThemeOnBothSides& theme : themes)
        rows.push_back(row_of(theme, found));
    return rows;
}

void put_counted(Values& values, const char* name, const CountedReviews& counted)
{
    values[name] = Values(count_of_reviews(counted.n_reviews));
    values[std::string(name) + "_address"] = Values(counted.url);
}

}  // namespace

Values comparison_view(const std::optional<Comparison>& found, const PatternAsked& asked)
{
    Values values;
    put_pattern_ways(values, asked);
    put_theme_options(values, asked);
    ValueList sides;
    sides.push_back(form_of(asked, "a", "A: the first group"));
    sides.push_back(form_of(asked, "b", "B: compared with"));
    values["sides"] = Values(std::move(sides));
    values["has_answer"] = Values(found.has_value());
    if (!found)
        return values;
    values["lead"] = Values(lead(*found));
    values["overlap"] = Values(overlap_in_words(*found));
    put_both(values, *found, asked);
    put_counted(values, "counted_a", found->a);
    put_counted(values, "counted_b", found->b);
    std::size_t total = 0;
    ValueList rows = rows_of(*found, asked, total);
    values["is_cut"] = Values(rows.size() < total);
    values["rows_shown"] = Values(std::to_string(rows.size()));
    values["theme_total"] = Values(std::to_string(total));
    values["all_address"] = Values(address_with_option(asked, "show", "all"));
    values["is_tree"] = Values(option_of(asked, "order") == "tree");
    values["difference_address"] = Values(address_with_option(asked, "order", ""));
    values["tree_address"] = Values(address_with_option(asked, "order", "tree"));
    values["rows"] = Values(std::move(rows));
    return values;
}

}  // namespace throughline
