// One pair of themes, and three themes together.
#include <cmath>

#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"
#include "server/views/pair_views.hpp"
#include "server/views/pair_words.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

void put_number(Values& values, const std::string& name, std::size_t count, const std::string& address)
{
    values[name] = Values(in_digits(count));
    put_unless_empty(values, name + "_address", address);
}

// "12"; an end that the numbers leave open is said in words.
std::string odds_in_digits(double odds)
{
    return std::isfinite(odds) ? ratio_in_digits(odds) : "without an upper end";
}

std::string odds_in_words(const ThemePair& pair)
{
    const std::string range =
        std::isfinite(pair.bounds.high)
            ? "95 % range " + odds_in_digits(pair.bounds.low) + " to " + odds_in_digits(pair.bounds.high)
            : "95 % range from " + odds_in_digits(pair.bounds.low) + " " + odds_in_digits(pair.bounds.high);
    return (pair.odds_ratio ? odds_in_digits(*pair.odds_ratio)
                            : std::string("Cannot be told: one of the four numbers is 0")) +
           " (" + range + ")";
}

// Of a thousand tables made by chance, how many are as far from what is expected.
std::string chance_of_p(double p)
{
    if (p < 0.001)
        return "fewer than 1 in 1,000 times";
    return "about " + std::to_string(std::lround(1000 * p)) + " in 1,000 times";
}

bool is_tested(const PairReading& reading)
{
    const TwoByTwo& table = reading.pair.table;
    return !reading.are_of_one_branch && table.first() > 0 && table.second() > 0 &&
           table.first() < table.total() && table.second() < table.total();
}

// "2.3 times as often as expected"; where they are as good as what is expected, or never together, no number.
std::string how_often(const ThemePair& pair)
{
    const LiftBand band = lift_band(pair.table.both, pair.expected);
    return band == LiftBand::AsExpected || pair.table.both == 0 ? std::string(in_words(band))
                                                                : times_in_words(pair.lift);
}

std::string lead(const PairReading& reading)
{
    const TwoByTwo& table = reading.pair.table;
    const std::string names = reading.a.theme.label + " and " + reading.b.theme.label;
    std::string words =
        "Of " + reviews_in_words(reading.counted) + ", " +
        (table.both == 0 ? "none mentions"
                         : in_digits(table.both) + (table.both == 1 ? " mentions" : " mention")) +
        " both " + names + ".";
    if (reading.are_of_one_branch)
        return words +
               " One of the two is part of the other, so whoever mentions the narrower one mentions the "
               "broader one: that they stand together says nothing.";
    if (!is_tested(reading))
        return words + " One of the two is mentioned in every review or in none, so nothing can be compared.";
    return words + " If the two had nothing to do with each other, about " +
           expected_in_digits(reading.pair.expected) + " would: they stand together " +
           how_often(reading.pair) + ".";
}

void put_excerpt(Values& values, const std::string& name, const Excerpt& excerpt, const Named& theme)
{
    values[name + "_kind"] = Values(std::string(label_of(excerpt.kind)));
    values[name + "_address"] = Values(address_of(PagePlace{.review = excerpt.review,
                                                            .page = excerpt.page,
                                                            .query = {},
                                                            .with_picture = false,
                                                            .passage = excerpt.number,
                                                            .theme = theme.id}));
    values[name + "_html"] = Values(excerpt.snippet_html);
}

ValueList pages_of(const SharedPages& shared, const PairReading& reading)
{
    ValueList pages;
    for (const SharedPage& page : shared.pages) {
        Values shown;
        put_summary(shown, page.review);
        shown["review_address"] = Values(address_of(page.review.id, ""));
        shown["page_number"] = Values(std::to_string(page.page));
        put_excerpt(shown, "one", page.first, reading.a.theme);
        put_excerpt(shown, "other", page.second, reading.b.theme);
        shown["is_one_passage"] = Values(page.first.number == page.second.number);
        pages.push_back(std::move(shown));
    }
    return pages;
}

// The reviews that do not mention it; where all do, nothing.
std::string without_address(const PairReading& reading, const Named& theme, const PatternAsked& asked)
{
    const TwoByTwo& table = reading.pair.table;
    if (table.total() == (theme.id == reading.a.theme.id ? table.first() : table.second()))
        return {};
    ThemeChoice choice;
    choice.is_central_only = option_of(asked, "salience") == "central";
    return address_of(without(reading.counted.request, facet_of(choice), theme.id));
}

std::string back_address(const PatternAsked& asked)
{
    SearchRequest reviews = asked.search;
    reviews.page = 1;
    return address_at("/patterns/co-occurrence", reviews);
}

Values set_view(const ThreeThemes& three)
{
    Values set;
    const Named* themes[] = {&three.a, &three.b, &three.c};
    ValueList names;
    for (const Named* theme : themes) {
        Values one;
        one["theme_label"] = Values(theme->label);
        one["theme_address"] = Values(address_of_theme(theme->id));
        names.push_back(std::move(one));
    }
    set["set_themes"] = Values(std::move(names));
    put_number(set, "together", three.together, three.url);
    set["is_in_one"] = Values(three.together == 1);
    set["expected"] = Values(expected_in_digits(three.expected));
    set["times"] = Values(times_in_words(three.lift));
    return set;
}

}  // namespace

Values pair_view(const PairReading& reading, const SharedPages& shared, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, reading.counted);
    const ThemePair& pair = reading.pair;
    const TwoByTwo& table = pair.table;
    values["first_label"] = Values(reading.a.theme.label);
    values["second_label"] = Values(reading.b.theme.label);
    values["first_theme_address"] = Values(address_of_theme(reading.a.theme.id));
    values["second_theme_address"] = Values(address_of_theme(reading.b.theme.id));
    values["back_address"] = Values(back_address(asked));
    put_number(values, "both", table.both, reading.lists.both);
    put_number(values, "only_first", table.only_first, reading.lists.only_a);
    put_number(values, "only_second", table.only_second, reading.lists.only_b);
    put_number(values, "neither", table.neither, reading.lists.neither);
    put_number(values, "in_first", table.first(), reading.a.url);
    put_number(values, "in_second", table.second(), reading.b.url);
    put_number(values, "not_first", table.total() - table.first(),
               without_address(reading, reading.a.theme, asked));
    put_number(values, "not_second", table.total() - table.second(),
               without_address(reading, reading.b.theme, asked));
    values["n_reviews"] = Values(in_digits(table.total()));
    values["is_one_review"] = Values(table.total() == 1);
    values["lead"] = Values(lead(reading));
    values["is_tested"] = Values(is_tested(reading));
    values["expected"] = Values(expected_in_digits(pair.expected));
    values["times"] = Values(times_in_words(pair.lift));
    values["odds"] = Values(odds_in_words(pair));
    values["p"] = Values(probability_in_digits(pair.p));
    values["p_in_words"] = Values(chance_of_p(pair.p));
    values["pages"] = Values(pages_of(shared, reading));
    values["has_pages"] = Values(!shared.pages.empty());
    values["is_any_together"] = Values(table.both > 0);
    values["reviews_read"] = Values(count_of_reviews(shared.reviews_read));
    values["has_more_pages"] = Values(shared.has_more);
    return values;
}

Values three_together_view(const ThreeTogether& found, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, found.counted);
    put_theme_options(values, asked);
    values["back_address"] = Values(back_address(asked));
    values["with_label"] = Values("Only sets with");
    values["at_least_label"] = Values("Together in at least so many reviews");
    values["at_least"] = Values(std::to_string(found.choice.at_least));
    values["themes_looked_at"] = Values(in_digits(found.themes));
    if (found.themes_left_out > 0)
        values["themes_left_out"] = Values(in_digits(found.themes_left_out));
    ValueList sets;
    for (const ThreeThemes& three : found.sets)
        sets.push_back(set_view(three));
    values["sets"] = Values(std::move(sets));
    values["has_sets"] = Values(!found.sets.empty());
    values["sets_shown"] = Values(in_digits(found.sets.size()));
    values["set_total"] = Values(in_digits(found.found));
    values["is_cut"] = Values(found.sets.size() < found.found);
    values["with_themes"] = Values(theme_choices_of(asked.themes, found.choice.with));
    std::string lead = "In " + reviews_in_words(found.counted) +
                       ", no three themes are mentioned together by " +
                       count_of_reviews(found.choice.at_least) + " or more.";
    if (!found.sets.empty()) {
        const ThreeThemes& most = found.sets.front();
        lead = "Of " + reviews_in_words(found.counted) + ", " + in_digits(most.together) + " mention " +
               most.a.label + ", " + most.b.label + " and " + most.c.label +
               " together: no other three stand together so much more " + "often than expected.";
    }
    values["lead"] = Values(lead);
    return values;
}

}  // namespace throughline
