// A review's record as a page: who says what, what was found and asked for, what it is about and why.
#include <algorithm>

#include "server/views/pages.hpp"
#include "server/views/words.hpp"
#include "support/catch.hpp"
#include "support/examples.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

std::string page_of(const ReviewRecord& record)
{
    static const Pages pages(SOURCE_DIR "/templates", {"", "/assets/t.css", ""});
    return pages.review(record, "");
}

std::string search_page_of(const SearchResults& found)
{
    static const Pages pages(SOURCE_DIR "/templates", {"", "/assets/t.css", ""});
    return pages.search(found);
}

std::size_t times(const std::string& wanted, const std::string& text)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1))
        ++count;
    return count;
}

// What stands from `begin` to the next `end`.
std::string part_of(const std::string& page, const std::string& begin, const std::string& end)
{
    const std::size_t at = page.find(begin);
    REQUIRE(at != std::string::npos);
    return page.substr(at, page.find(end, at) - at);
}

Section section(int level)
{
    return {SectionKind::Other, level, "Heading", 1, 0};
}

}  // namespace

TEST_CASE("where manifest and report differ, both are shown, and where they agree that is said")
{
    const std::string page = page_of(test::example_record());
    CHECK_THAT(page, ContainsSubstring("The report says: Northvale SCP, <a"));
    CHECK_THAT(page, ContainsSubstring("The report says the same, <a"));
}

TEST_CASE("a value opens the page at the words that say it")
{
    const std::string page = page_of(test::example_record());
    CHECK_THAT(page, ContainsSubstring("href=\"/reviews/41/pages/3#p12\">page 3"));
    CHECK_THAT(page, ContainsSubstring("<q>Child K, a 7-month-old girl</q>"));
}

TEST_CASE("children are told in words, and what is not stated of them is said")
{
    const std::string page = page_of(test::example_record());
    CHECK_THAT(page, ContainsSubstring("Child K, “7-month-old” (under 1 year), female"));
    CHECK_THAT(page, ContainsSubstring("A child, age not stated, sex not stated"));
}

TEST_CASE("agencies are shown by their names, and one that is no longer known by its id")
{
    CHECK_THAT(page_of(test::example_record()),
               ContainsSubstring("Police; Maternity services; not-in-the-list"));
}

TEST_CASE("a quoted recommendation stands apart and is not counted")
{
    const std::string page = page_of(test::example_record());
    CHECK_THAT(page, ContainsSubstring("Recommendations (2)"));
    CHECK_THAT(part_of(page, "Quoted from earlier reviews", "</ol>"),
               ContainsSubstring("Ask who else lives in the house."));
}

TEST_CASE("a recommendation leads to the finding that it follows, and back")
{
    const std::string page = page_of(test::example_record());
    CHECK_THAT(page,
               ContainsSubstring("Follows from <a class=\"govuk-link\" href=\"#point-0\">Finding 2</a>"));
    CHECK_THAT(page, ContainsSubstring("Answered by <a class=\"govuk-link\" href=\"#point-1\">"));
}

TEST_CASE("a point is called what is printed, or what it is")
{
    struct Row {
        PointKind kind;
        const char* number;
        const char* name;
    };
    const auto row =
        GENERATE(Row{PointKind::Finding, "4.2", "Finding 4.2"}, Row{PointKind::Finding, "3.)", "Finding 3"},
                 Row{PointKind::Learning, "", "Learning point"},
                 Row{PointKind::Recommendation, "R1", "Recommendation R1"},
                 Row{PointKind::Recommendation, "Recommendation 3", "Recommendation 3"},
                 Row{PointKind::Recommendation, "Action 7", "Action 7"});
    ReviewRecord record = test::example_record();
    record.points.resize(1);
    record.points[0].point.kind = row.kind;
    record.points[0].point.number = row.number;
    CHECK_THAT(page_of(record),
               ContainsSubstring("<h3 class=\"point__name\">" + std::string(row.name) + "</h3>"));
}

TEST_CASE("a link to a finding that is not there is left out")
{
    ReviewRecord record = test::example_record();
    for (PointEntry& entry : record.points)
        entry.point.follows = entry.point.section = 900;
    const std::string page = page_of(record);
    CHECK(times("Follows from <a class=\"govuk-link\" href=\"#point", page) == 0);
    CHECK(times("Answered by", page) == 0);
}

TEST_CASE("the outline closes as many lists as it opens, whatever its levels")
{
    const auto levels = GENERATE(std::vector<int>{}, std::vector<int>{1}, std::vector<int>{3, 1, 2},
                                 std::vector<int>{1, 2, 3, 1, 2, 2}, std::vector<int>{1, 5, -2, 9, 9, 9},
                                 std::vector<int>(40, 2));
    ReviewRecord record = test::example_record();
    record.sections.clear();
    for (const int level : levels)
        record.sections.push_back({section(level), {}});
    const std::string page = part_of(page_of(record), "<main", "</main>");
    CHECK(times("<ol", page) == times("</ol>", page));
    CHECK(times("<li", page) == times("</li>", page));
    CHECK(times("class=\"outline__page\"", page) == levels.size());
    CHECK(times("class=\"long-outline\"", page) == (levels.size() > 15 ? 1 : 0));
}

TEST_CASE("the strongest words of a theme are shown first, the others folded away")
{
    const std::string page = page_of(test::example_record());
    const std::string theme = part_of(page, "id=\"theme-hidden-men\"", "id=\"theme-whole-family\"");
    CHECK_THAT(theme, ContainsSubstring("<b>Central</b>, 4 places"));
    CHECK(theme.find("never seen") < theme.find("men in the household"));
    CHECK(theme.find("1 more") < theme.find("no father"));
    CHECK(theme.find("1 place did not count") < theme.find("hidden men</mark>"));
}

TEST_CASE("words are marked within their sentence, and a whole sentence is not")
{
    const std::string page = page_of(test::example_record());
    CHECK_THAT(page, ContainsSubstring("<q class=\"quote\">He was <mark>never seen</mark> alone.</q>"));
    CHECK_THAT(page, ContainsSubstring("<q class=\"quote\">Nobody asked the father.</q>"));
}

TEST_CASE("a broader theme says from which theme it follows")
{
    const std::string theme = part_of(page_of(test::example_record()), "id=\"theme-whole-family\"", "</li>");
    CHECK_THAT(theme, ContainsSubstring("follows from a narrower theme"));
    CHECK_THAT(theme, ContainsSubstring("href=\"#theme-hidden-men\">Men and fathers not seen</a>"));
    CHECK(times("<ul", theme) == 0);
}

TEST_CASE("what is only mentioned or was rejected is no theme, and says why")
{
    const std::string page = page_of(test::example_record());
    CHECK_THAT(page, ContainsSubstring("Themes (3)"));
    const std::string mentioned = page.substr(page.find("id=\"mentioned\""));
    CHECK_THAT(mentioned, ContainsSubstring("2 themes are no tags, and why"));
    CHECK_THAT(mentioned, ContainsSubstring("Why it is not tagged:</b> what neglect rests on"));
    const std::string rejected = part_of(mentioned, "id=\"theme-suicide\"", "</li>");
    CHECK_THAT(rejected, ContainsSubstring("rejected by a person"));
    CHECK_THAT(rejected, ContainsSubstring("a person rejected it. Without that: what suicide rests on"));
    CHECK_THAT(page, ContainsSubstring("or a person rejected what the program had found"));
}

TEST_CASE("a record in which nothing was found says that, and not that nothing is there")
{
    ReviewRecord record = test::example_record();
    record.sections.clear();
    record.points.clear();
    record.themes.clear();
    const std::string page = page_of(record);
    CHECK_THAT(page, ContainsSubstring("That does not mean that none is there"));
    CHECK(times("None was recognised in this report", page) == 2);
    CHECK(times("href=\"#outline\"", page) == 0);
}

TEST_CASE("each place of a record can be jumped to once")
{
    const std::string page = page_of(test::example_record());
    for (const char* place :
         {"about", "outline", "findings", "recommendations", "themes", "mentioned", "pages"}) {
        CAPTURE(place);
        CHECK(times(" id=\"" + std::string(place) + "\"", page) == 1);
        CHECK(times("href=\"#" + std::string(place) + "\"", page) == 1);
    }
}

TEST_CASE("a result names its first themes, central ones apart, and how many more there are")
{
    SearchResults found = test::example_results();
    found.reviews = {found.reviews.back()};
    REQUIRE(found.reviews.front().themes->all.size() == 7);
    const std::string themes = part_of(search_page_of(found), "result__themes", "</p>");
    CHECK_THAT(themes,
               ContainsSubstring("Central themes: <a class=\"govuk-link\" href=\"/themes/hidden-men\">"));
    CHECK(times("/themes/", themes) == 5);
    CHECK_THAT(themes, ContainsSubstring("#themes\">2 more"));
}

TEST_CASE("filters are named in words")
{
    SearchResults found = test::example_results();
    found.request.filters.values = {{"age_band", {"under-1"}}, {"outcome", {"death"}}, {"theme", {"gone"}}};
    const std::string page = search_page_of(found);
    CHECK_THAT(page, ContainsSubstring("Age of a child at the time: Under 1 year"));
    CHECK_THAT(page, ContainsSubstring("What happened: A child died"));
    CHECK_THAT(page, ContainsSubstring("Theme: gone"));
}

TEST_CASE("values of closed lists have words, and unknown ones stay as they are")
{
    CHECK(label_of_value("type", "scr") == "Serious case review");
    CHECK(label_of_value("age_band", "16-17") == "16 or 17 years");
    CHECK(label_of_value("outcome", "16-17") == "16-17");
    CHECK(label_of_value("sex", "") == "");
}

TEST_CASE("a chip names some of the other words, and says how many more there are")
{
    SearchResults found;
    found.request.text = "hidden men";
    found.expansions = {{"hidden men", {"one", "two", "three", "four"}, false}};
    CHECK_THAT(search_page_of(found), Catch::ContainsSubstring("hidden men: also one, two, three, four<"));
    found.expansions.front().to.push_back("five");
    CHECK_THAT(search_page_of(found),
               Catch::ContainsSubstring("hidden men: also one, two, three and 2 others<"));
}
