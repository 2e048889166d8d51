// The patterns of ten made-up reviews as pages, JSON and files.
#include <cctype>
#include <cstdio>
#include <cstdlib>

#include "server/api/alike.hpp"
#include "server/api/patterns.hpp"
#include "server/search/facets.hpp"
#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/ten_reviews.hpp"

using namespace throughline;

namespace {

const TableHead file_head{"17-42", "2026-11-22T02:30:00Z", "https://reviews.example"};

// Statistics end in digits that another mathematical library may give otherwise: six are enough to see a
// change.
std::string with_six_digits(const std::string& text)
{
    std::string rounded;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_inside = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
        char* end = nullptr;
        const double value = std::isdigit(static_cast<unsigned char>(text[at])) != 0 && !is_inside
                                 ? std::strtod(text.c_str() + at, &end)
                                 : 0;
        const std::size_t digits = end == nullptr ? 0 : static_cast<std::size_t>(end - text.c_str()) - at;
        if (digits > 8 && text.substr(at, digits).find('.') != std::string::npos) {
            char short_form[32];
            std::snprintf(short_form, sizeof short_form, "%.6g", value);
            rounded += short_form;
            at += digits;
        } else {
            rounded += text[at++];
        }
    }
    return rounded;
}

void check(const std::string& name, const std::string& text)
{
    test::check_golden("patterns/" + name, with_six_digits(text));
}

PatternAsked asked_at(const std::string& name)
{
    PatternAsked asked;
    asked.path = "/patterns/" + name;
    asked.file = asked.path + ".csv";
    asked.api = "/api/v1" + asked.path;
    asked.today = "2026-11-22";
    asked.site = "https://reviews.example";
    return asked;
}

PatternAsked asked_at(const std::string& name, const CountedReviews& counted)
{
    PatternAsked asked = asked_at(name);
    asked.search = counted.request;
    return asked;
}

const Pages& pages()
{
    static const Pages made(SOURCE_DIR "/templates", {"", "/assets/throughline.css", ""});
    return made;
}

ReviewSummary review(std::uint32_t id, const std::string& date)
{
    ReviewSummary summary;
    summary.id = ReviewId{id};
    summary.title = "Review \"" + std::to_string(id) + "\" <b>";
    summary.file = "made-up.pdf";
    summary.publisher = "Northvale & Larkham";
    summary.publication_date = date;
    return summary;
}

ListedPoint point(std::uint32_t id, const std::string& date, const std::string& text, double likeness = 0)
{
    ListedPoint listed;
    listed.review = review(id, date);
    listed.number = "Recommendation " + std::to_string(id);
    listed.text = text;
    listed.page = 4;
    listed.url = "/reviews/" + std::to_string(id) + "/pages/4#p7";
    listed.likeness = likeness;
    if (id > 1)
        listed.addressees = {{"police", "Police"}};
    return listed;
}

const std::vector<ListedPoint> two_alike{
    point(1, "2019", "Ask <who> lives at home.", 0.5),
    point(2, "2021-03", "Find out who lives at home & write it down.", 0.75)};

CountedReviews counted_two()
{
    CountedReviews counted;
    counted.n_reviews = 2;
    counted.n_collection = 10;
    counted.url = "/search?outcome=death";
    counted.request.filters.values["outcome"] = {"death"};
    return counted;
}

}  // namespace

TEST_CASE("how often, year by year and two groups are exactly what was last looked at")
{
    Filters deaths;
    deaths.values["outcome"] = {"death"};
    const MatchingReviews found = test::ten_reviews(deaths);
    const Prevalence often = prevalence(found, {});
    check("prevalence.html", pages().prevalence(often, asked_at("prevalence")));
    check("prevalence.json", prevalence_json(often));
    check("prevalence.csv", prevalence_csv(often, file_head));
    const Trends by_year = trends(test::ten_reviews(), {});
    check("trends.html", pages().trends(by_year, asked_at("trends")));
    check("trends.json", trends_json(by_year));
    check("trends.csv", trends_csv(by_year, file_head));
    Filters of_2020;
    of_2020.values["year"] = {"2020"};
    MatchingReviews others = test::ten_reviews(of_2020);
    others.state = found.state;
    const Comparison compared = comparison(found, others, {});
    check("compare.html", pages().comparison(compared, asked_at("compare")));
    check("compare.json", comparison_json(compared));
    check("compare.csv", comparison_csv(compared, file_head));
}

TEST_CASE("themes together and cross-tables are exactly what was last looked at")
{
    PairChoice choice;
    choice.at_least = 1;
    const CoOccurrence pairs = co_occurrence(test::ten_reviews(), choice);
    check("together.html", pages().co_occurrence(pairs, asked_at("co-occurrence")));
    check("together.json", co_occurrence_json(pairs));
    check("together.csv", co_occurrence_csv(pairs, file_head));
    const PairReading pair = pair_reading(test::ten_reviews(), {}, "neglect", "abuse");
    SharedPages shared;
    shared.reviews_read = 1;
    shared.pages = {{review(3, "2020-03"),
                     4,
                     {ReviewId{3}, 4, 7, PassageKind::Finding, "<mark>neglect</mark>", 0},
                     {ReviewId{3}, 4, 8, PassageKind::Narrative, "<mark>hit</mark>", 0}}};
    check("pair.html", pages().pair(pair, shared, asked_at("co-occurrence/pair")));
    check("pair.json", pair_json(pair, shared));
    check("pair.csv", pair_csv(pair, {}, file_head));
    ThreeChoice threes;
    threes.at_least = 1;
    const ThreeTogether three = three_together(test::ten_reviews(), threes);
    check("three.html", pages().three_together(three, asked_at("co-occurrence/three")));
    check("three.json", three_together_json(three));
    check("three.csv", three_together_csv(three, file_head));
    CrossTableChoice table;
    table.rows = "year";
    table.suppress = 3;
    const CrossTable crossed = cross_table(test::ten_reviews(), table);
    check("cross_table.html", pages().cross_table(crossed, asked_at("cross-table")));
    check("cross_table.json", cross_table_json(crossed));
    check("cross_table.csv", cross_table_csv(crossed, file_head));
}

TEST_CASE("what recurs and what was said before are exactly what was last looked at")
{
    const std::vector<AddresseeCount> to_whom{{{"police", "Police"}, 1}, {{}, 1}};
    Recurring found{counted_two()};
    found.n_points = 9;
    found.n_grouped = 2;
    found.n_groups = 1;
    found.groups = {
        {{ReviewId{1}, 3}, two_alike, 12, "Ask <who> lives at home.", 2, 1, to_whom, "2019", "2021", 0}};
    check("recurring.html", pages().recurring(found, asked_at("recurring", found.counted)));
    check("recurring.json", recurring_json(found));
    check("recurring.csv", recurring_csv(found, file_head));
    SaidBefore said;
    said.n_reviews = 10;
    said.n_points = 30;
    said.n_words = 3;
    said.n_same = 2;
    said.in_reviews = 2;
    said.same = {two_alike[1], two_alike[0]};
    said.alike = {point(3, "", "Ask who visits.", 0.25)};
    said.addressees = to_whom;
    said.years = {{"2019", 1}, {"2021", 1}};
    said.wordings = {{"seek assurance", {}, 0}};
    check("said_before.html", pages().said_before(said, "Ask <who> lives there."));
    check("said_before.json", said_before_json(said));
}

TEST_CASE("precedents and published figures are exactly what was last looked at")
{
    Precedents found;
    found.described = {{"neglect"}, "under-1", "", "a <bruise> & a baby"};
    found.n_reviews = 10;
    found.n_near = 1;
    found.counted = counted_two();
    PatternAsked precedents_asked = asked_at("", found.counted);
    precedents_asked.path = "/precedents";
    precedents_asked.file = "/precedents.csv";
    precedents_asked.api = "/api/v1/precedents";
    precedents_asked.options = {{"theme", "neglect"}};
    found.url = "/precedents?theme=neglect";
    found.url_any_age = "/precedents?theme=neglect&age=any";
    Precedent near;
    near.review = review(2, "2021-03");
    near.score = 0.75;
    near.by_themes = 0.75;
    near.shared = {{{"neglect", "Neglect"}, true, 5, "/search?theme=neglect"}};
    near.not_mentioned = {{"nai", "Injuries"}};
    near.outcome = "death";
    near.n_recommendations = 2;
    near.recommendations = two_alike;
    found.nearest = {near};
    check("precedents.html", pages().precedents(found, precedents_asked, "17-42"));
    check("precedents.json", precedents_json(found, "17-42"));
    check("precedents.csv", precedents_csv(found, file_head));
    check("precedents.txt", precedents_text(found, file_head));
    PublishedMeasure deaths{"Deaths", "201", 201, 456, "a year", {}, {}};
    PublishedBeside beside{counted_two()};
    beside.series = {{{"dfe",
                       "Notifications <2023>",
                       "DfE",
                       "2023",
                       "of 456",
                       "Ours are reviews.",
                       {"https://example.org/a?b=c&d"},
                       {}},
                      {{deaths, OwnFigure{1, 2, 0.5, {0.09, 0.91}, "/search?outcome=death", "/search"}},
                       {deaths, std::nullopt}}}};
    check("published.html", pages().published(beside, asked_at("published", beside.counted)));
    check("published.json", published_json(beside));
    check("published.csv", published_csv(beside, file_head));
}
