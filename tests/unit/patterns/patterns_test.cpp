// The patterns of a small collection, by hand.
#include <algorithm>

#include "server/patterns/co_occurrence.hpp"
#include "server/patterns/comparison.hpp"
#include "server/patterns/cross_table.hpp"
#include "server/patterns/prevalence.hpp"
#include "server/patterns/three_together.hpp"
#include "server/patterns/trends.hpp"
#include "server/search/facets.hpp"
#include "support/catch.hpp"
#include "support/ten_reviews.hpp"

using namespace throughline;
using test::tag;
using test::ten_reviews;

namespace {

const ThemePrevalence& of(const Prevalence& found, std::string_view id)
{
    return *std::ranges::find_if(found.themes, [&](const auto& theme) { return theme.theme.id == id; });
}

}  // namespace

TEST_CASE("prevalence ranks themes and compares them with the rest of the collection")
{
    Filters deaths;
    deaths.values["outcome"] = {"death"};
    const Prevalence found = prevalence(ten_reviews(deaths), {});
    CHECK(found.counted.n_reviews == 7);
    CHECK(found.n_rest == 3);
    CHECK(found.themes.front().theme.id == "recording");
    const ThemePrevalence& neglect = of(found, "neglect");
    CHECK(neglect.mentioned_in == 4);
    CHECK(neglect.share == Approx(4.0 / 7));
    CHECK(neglect.url == "/search?outcome=death&theme=neglect");
    CHECK(neglect.rest->mentioned_in == 1);
    CHECK(neglect.rest->ratio->ratio == Approx((4.0 / 7) / (1.0 / 3)));
    CHECK(of(found, "nai").mentioned_in == 0);
    CHECK(of(found, "nai").url.empty());
    CHECK_FALSE(of(found, "nai").rest);
}

TEST_CASE("without a rest there is nothing to compare with")
{
    const Prevalence found = prevalence(ten_reviews(), {});
    CHECK(found.n_rest == 0);
    CHECK_FALSE(of(found, "neglect").rest);
}

TEST_CASE("themes can be those of one level, one group, or central ones alone")
{
    ThemeChoice first_level;
    first_level.level = 1;
    CHECK(prevalence(ten_reviews(), first_level).themes.size() == 3);
    ThemeChoice practice;
    practice.facet = "practice";
    CHECK(prevalence(ten_reviews(), practice).themes.size() == 1);
    ThemeChoice central;
    central.is_central_only = true;
    const Prevalence found = prevalence(ten_reviews(), central);
    CHECK(of(found, "neglect").mentioned_in == 2);
    CHECK(of(found, "neglect").url == "/search?theme_central=neglect");
}

TEST_CASE("pairs leave out a theme with its own broader one, and themes that every review mentions")
{
    PairChoice choice;
    choice.at_least = 1;
    const CoOccurrence found = co_occurrence(ten_reviews(), choice);
    CHECK(found.themes.size() == 4);
    CHECK(found.pairs_of_one_branch == 1);
    CHECK(found.pairs_without_choice == 3);
    REQUIRE(found.pairs.size() == 2);  // neglect with abuse, neglect with physical-abuse
    const ThemePair& pair = found.pairs.front();
    CHECK(pair.table.both == 3);
    CHECK(pair.table.neither == 5);
    CHECK(pair.lift == Approx(2));
    CHECK_FALSE(pair.odds_ratio);
    CHECK(pair.q >= pair.p);
    for (std::size_t a = 0; a < found.themes.size(); ++a)
        CHECK(found.both[a][a] == found.themes[a].mentioned_in);
    PairChoice common;
    common.at_least = 5;
    CHECK(co_occurrence(ten_reviews(), common).rare_themes == 1);
}

TEST_CASE("three themes together are counted once")
{
    ThreeChoice choice;
    choice.at_least = 2;
    const ThreeTogether found = three_together(ten_reviews(), choice);
    REQUIRE(found.sets.size() == 2);  // neglect and recording, with abuse or with physical-abuse
    CHECK(found.sets.front().together == 3);
    CHECK(found.sets.front().expected == Approx(10 * 0.3 * 0.5 * 1));
}

TEST_CASE("a trend has its years, its first and latest review and its publishers")
{
    TrendChoice choice;
    choice.themes.themes = {"neglect"};
    const Trends found = trends(ten_reviews(), choice);
    REQUIRE(found.themes.size() == 1);
    const ThemeTrend& trend = found.themes.front();
    REQUIRE(trend.years.size() == 2);
    CHECK(trend.years[0].mentioned_in == 4);
    CHECK_FALSE(trend.years[0].is_few);
    CHECK(trend.years[1].mentioned_in == 1);
    CHECK(trend.years[1].is_few);
    CHECK(trend.years[1].url == "/search?theme=neglect&year_from=2021&year_to=2021");
    CHECK(trend.first->id == ReviewId{1});
    CHECK(trend.latest->id == ReviewId{9});
    CHECK(trend.publishers == 2);
    CHECK(trend.test.slope == Approx(0.25 - 4.0 / 6));
    CHECK(found.undated == 0);
}

TEST_CASE("a cross-table says what is not stated")
{
    CrossTableChoice choice;
    choice.rows = "publisher";
    choice.columns = "theme:neglect";
    const CrossTable found = cross_table(ten_reviews(), choice);
    REQUIRE(found.rows.size() == 3);
    CHECK(found.rows[0].value == "Larkham");
    CHECK(found.rows[2].value == not_stated);
    CHECK(found.rows[2].total.count == 6);
    CHECK(found.cells[2][0].count == 1);
    CHECK(found.cells[2][0].share.value() == Approx(1.0 / 6));
    CHECK(found.cells[2][0].url == "/search?publisher=not-stated&theme=neglect");
    CHECK(found.cells[2][1].url == "/search?publisher=not-stated&theme_without=neglect");
    CHECK(found.rows_add_up);
    choice.suppress = 3;
    const CrossTable safe = cross_table(ten_reviews(), choice);
    CHECK(safe.cells[2][0].is_withheld);
    CHECK(safe.cells[2][0].url.empty());
    CHECK(safe.n_withheld > 1);
}

TEST_CASE("a review in both results does not tell them apart")
{
    Filters deaths;
    deaths.values["outcome"] = {"death"};
    const MatchingReviews all = ten_reviews();
    const MatchingReviews some = ten_reviews(deaths);
    const Comparison part = comparison(some, all, {});
    CHECK(part.in_both == 7);
    CHECK(part.compared_a == 7);
    CHECK(part.compared_b == 3);
    const Comparison same = comparison(all, all, {});
    CHECK(same.compared_a == 0);
    CHECK_FALSE(same.themes.front().p);
}

TEST_CASE("filters can ask for all of several values, for none, and for what is not stated")
{
    const MatchingReviews all = ten_reviews();
    const auto size = [&](const std::string& name, std::vector<std::string> values) {
        Filters filters;
        filters.values[name] = std::move(values);
        return allowed_by(filters, *all.state).cardinality();
    };
    CHECK(size("theme", {"physical-abuse", "neglect"}) == 5);
    CHECK(size("theme_also", {"physical-abuse", "neglect"}) == 3);
    CHECK(size("theme_without", {"abuse", "neglect"}) == 3);
    CHECK(size("publisher", {not_stated}) == 6);
    CHECK(size("publisher", {not_stated, "Larkham"}) == 8);
    CHECK(size("sex", {"female"}) == 0);
    CHECK(size("sex", {not_stated}) == 10);
}
