// Themes together and cross-tables as pages: words, pictures, and every number with its list.
#include <cmath>

#include "server/views/network_layout.hpp"
#include "server/views/pages.hpp"
#include "server/views/pair_words.hpp"
#include "support/catch.hpp"
#include "unit/views/made_pages.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

CountedReviews forty_reviews()
{
    CountedReviews counted;
    counted.n_reviews = 40;
    counted.n_collection = 40;
    counted.url = "/search";
    return counted;
}

ThemePair example_pair(double q)
{
    ThemePair pair;
    pair.b = 1;
    pair.table = {9, 3, 2, 26};
    pair.expected = expected_both(pair.table);
    pair.lift = *lift_of(pair.table);
    pair.phi = 0.6;
    pair.p = 0.0002;
    pair.q = q;
    return pair;
}

CoOccurrence example_pairs(double q)
{
    CoOccurrence found;
    found.counted = forty_reviews();
    found.themes = {{{"neglect", "Neglect <b>"}, "harm", 12, "/search?theme=neglect"},
                    {{"missing", "Missing"}, "harm", 11, "/search?theme=missing"}};
    found.both = {{12, 9}, {9, 11}};
    found.pairs = {example_pair(q)};
    found.listed = 1;
    found.lists = {{"/search?theme=neglect&theme_also=missing", "", "", ""}};
    found.rare_themes = 7;
    return found;
}

PatternAsked asked_at(const std::string& path)
{
    PatternAsked asked;
    asked.path = path;
    return asked;
}

}  // namespace

TEST_CASE("how often two themes stand together is said in steps, and small differences are no difference")
{
    CHECK(lift_band(1, 4.0) == LiftBand::MuchLess);
    CHECK(lift_band(7, 10.0) == LiftBand::Less);
    CHECK(lift_band(10, 10.0) == LiftBand::AsExpected);
    CHECK(lift_band(15, 10.0) == LiftBand::More);
    CHECK(lift_band(20, 10.0) == LiftBand::MuchMore);
    CHECK(lift_band(0, 0.9) == LiftBand::AsExpected);
    CHECK(lift_band(1, 0.1) == LiftBand::AsExpected);
    CHECK(times_in_words(0) == "never together");
    CHECK(times_in_words(1.04) == "as often as expected");
    CHECK(times_in_words(2.31) == "2.3 times as often as expected");
}

TEST_CASE("the pairs have a picture, a list and a network, and each cell opens its pair")
{
    const std::string page =
        test::pages().co_occurrence(example_pairs(0.01), asked_at("/patterns/co-occurrence"));
    CHECK_THAT(page,
               ContainsSubstring("Missing and Neglect &lt;b&gt;: together in 9 of 40, expected 3.3: twice as "
                                 "often as expected, or more; hardly chance"));
    CHECK_THAT(page,
               ContainsSubstring("href=\"/patterns/co-occurrence/pair?first=missing&amp;second=neglect\""));
    CHECK_THAT(page, ContainsSubstring("href=\"/search?theme=neglect&amp;theme_also=missing\">9<"));
    CHECK_THAT(page, ContainsSubstring("7 themes that fewer than 5 reviews mention"));
    CHECK_THAT(page, ContainsSubstring("class=\"network\""));
    CHECK_THAT(page, !ContainsSubstring("stroke-dasharray=\"6 4\""));
    CHECK_THAT(page, !ContainsSubstring("absent"));
    CHECK_THAT(page, !ContainsSubstring(" style="));
}

TEST_CASE("what could be chance is said to be that, and drawn dashed")
{
    const std::string page =
        test::pages().co_occurrence(example_pairs(0.3), asked_at("/patterns/co-occurrence"));
    CHECK_THAT(page, ContainsSubstring("even it could be chance"));
    CHECK_THAT(page, ContainsSubstring("stroke-dasharray=\"6 4\""));
    CHECK_THAT(page, ContainsSubstring("not as a finding"));
}

TEST_CASE("a pair is told with its four numbers, and a number of none opens nothing")
{
    PairReading reading;
    reading.counted = forty_reviews();
    reading.a = example_pairs(0).themes[0];
    reading.b = example_pairs(0).themes[1];
    reading.pair = example_pair(0.0002);
    reading.pair.table = {11, 1, 0, 28};
    reading.pair.odds_ratio.reset();
    reading.pair.bounds = {8.5, INFINITY};
    reading.lists = {"/search?both", "/search?first", "", "/search?neither"};
    const std::string page = test::pages().pair(reading, {}, asked_at("/patterns/co-occurrence/pair"));
    CHECK_THAT(page, ContainsSubstring("11 mention both Neglect &lt;b&gt; and Missing"));
    CHECK_THAT(page, ContainsSubstring("href=\"/search?neither\">28<"));
    CHECK_THAT(page, ContainsSubstring("href=\"/search?theme_without=missing\">29<"));
    CHECK_THAT(page, ContainsSubstring("from 8.5 without an upper end"));
    CHECK_THAT(page, ContainsSubstring("fewer than 1 in 1,000 times"));
    CHECK_THAT(page, ContainsSubstring("<td class=\"govuk-table__cell\">0</td>"));
}

TEST_CASE("a number that is withheld stands as c, without a link, a share or a shade")
{
    CrossTable table;
    table.counted = forty_reviews();
    table.choice.rows = "sex";
    table.choice.columns = "outcome";
    table.choice.suppress = 5;
    table.rows = {{"female", "female", {false, 20, 0.5, "/search?sex=female"}}};
    table.columns = {{"death", "death", {true, 0, {}, {}}},
                     {"other", "other", {false, 12, 0.3, "/search?outcome=other"}}};
    table.cells = {{{true, 0, {}, {}}, {false, 12, 0.6, "/search?sex=female&outcome=other"}}};
    table.n_withheld = 2;
    const std::string page = test::pages().cross_table(table, asked_at("/patterns/cross-table"));
    CHECK_THAT(page,
               ContainsSubstring(
                   "<th class=\"govuk-table__header\" scope=\"row\">Female</th><td class=\"govuk-table__cell "
                   "govuk-table__cell--numeric\"><abbr title=\"withheld\">c</abbr></td>"));
    CHECK_THAT(page, ContainsSubstring("2 numbers are withheld"));
    CHECK_THAT(page,
               ContainsSubstring(
                   "12 reviews count under both “Female” and “Neither a death nor serious harm”: 60 %"));
    CHECK_THAT(page, ContainsSubstring("href=\"/search?sex=female&amp;outcome=other\">12<"));
}

TEST_CASE("the same network has the same plan, no box over another, all within the picture")
{
    const std::vector<NetworkBox> boxes(most_network_boxes, NetworkBox{140, 40});
    NetworkLinks links;
    for (std::size_t at = 0; at < most_network_links; ++at)
        links.emplace_back(at % boxes.size(), (at * 7 + 3 + at / boxes.size()) % boxes.size());
    const NetworkPlan plan = network_plan(boxes, links);
    const NetworkPlan again = network_plan(boxes, links);
    REQUIRE(plan.boxes.size() == boxes.size());
    for (std::size_t at = 0; at < boxes.size(); ++at) {
        const NetworkBox& box = plan.boxes[at];
        CHECK(box.x == again.boxes[at].x);
        CHECK(box.y == again.boxes[at].y);
        CHECK(box.x - box.width / 2 >= 0);
        CHECK(box.x + box.width / 2 <= plan.width);
        CHECK(box.y - box.height / 2 >= 0);
        CHECK(box.y + box.height / 2 <= plan.height);
        for (std::size_t other = 0; other < at; ++other)
            CHECK((std::abs(box.x - plan.boxes[other].x) >= 139 ||
                   std::abs(box.y - plan.boxes[other].y) >= 39));
    }
}
