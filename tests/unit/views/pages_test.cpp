#include "server/views/pages.hpp"

#include <array>
#include <filesystem>
#include <thread>
#include <vector>

#include "core/base/error.hpp"
#include "support/catch.hpp"
#include "support/examples.hpp"
#include "support/scratch.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

const Pages& pages_with_all()
{
    static const Pages made(SOURCE_DIR "/templates",
                            {"corrections@example.org", "/assets/t.css", "/assets/t.js"});
    return made;
}

std::size_t count_of(const std::string& wanted, const std::string& text)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("a template that is missing is an error that names it")
{
    const test::ScratchFolder folder;
    CHECK_THROWS_WITH(Pages(folder.path(), {}), ContainsSubstring("home.html"));
}

TEST_CASE("a template that does not parse is an error that names it")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "home.html", "{{#open}} never closed");
    CHECK_THROWS_WITH(Pages(folder.path(), {}), ContainsSubstring("home.html") && ContainsSubstring("open"));
}

TEST_CASE("a partial that includes itself is an error, not an endless page")
{
    const test::ScratchFolder folder;
    std::filesystem::create_directories(folder / "partials");
    test::write_file(folder / "home.html", "{{> loop}}");
    test::write_file(folder / "partials/loop.html", "{{> loop}}");
    CHECK_THROWS_AS(Pages(folder.path(), {}), Error);
}

TEST_CASE("every page has the skip link, the way out, the helplines and its language")
{
    const auto name = GENERATE(range(0, 8));
    const std::array<std::string, 8> all{
        pages_with_all().home(test::example_status()),
        pages_with_all().search(test::example_results()),
        pages_with_all().review(test::example_record(), "men"),
        pages_with_all().page(test::example_page(), "men", true),
        pages_with_all().status(test::example_status()),
        pages_with_all().help(),
        pages_with_all().about(test::example_status()),
        pages_with_all().problem(404, "There is no such review."),
    };
    const std::string& page = all.at(static_cast<std::size_t>(name));
    CAPTURE(name);
    CHECK_THAT(page, ContainsSubstring("<html lang=\"en-GB\""));
    CHECK_THAT(page, ContainsSubstring("href=\"#main\">Skip to main content"));
    CHECK_THAT(page, ContainsSubstring("Exit this page"));
    CHECK_THAT(page, ContainsSubstring("0808 800 5000"));
    CHECK_THAT(page, ContainsSubstring("116 123"));
    CHECK_THAT(page, ContainsSubstring("mailto:corrections@example.org"));
    CHECK(count_of("<h1", page) == 1);
    CHECK(count_of("<main", page) == 1);
    CHECK(count_of(" style=", page) == 0);
    CHECK(count_of("{{", page) == 0);
}

TEST_CASE("text from outside stays text in every field")
{
    const std::string page = pages_with_all().search(test::example_hostile_results());
    CHECK(count_of("<script>alert", page) == 0);
    CHECK_THAT(page,
               ContainsSubstring("&lt;script&gt;alert(&apos;&quot;&amp;&apos;)&lt;/script&gt;{{title}}"));

    const std::string hostile = "<script>alert(1)</script>\" onload=\"x";
    ReviewRecord record = test::example_record();
    record.summary.title = record.summary.publisher = record.summary.type = record.summary.file = hostile;
    record.fields = {{hostile, hostile, Origin::Extracted, 1, 1, hostile},
                     {"source_url", "javascript:alert(1)", Origin::Manifest, 1, {}, {}},
                     {"source_url", "https://x.example/\"><script>", Origin::Manifest, 1, {}, {}}};
    record.sources = {{hostile, hostile}};
    for (ChildEntry& entry : record.children)
        entry.child = {hostile, hostile, hostile, hostile, 1, hostile};
    for (SectionEntry& entry : record.sections)
        entry.section.heading = hostile;
    for (PointEntry& entry : record.points) {
        entry.point.number = entry.point.text = hostile;
        entry.addressees = {{hostile, hostile}};
    }
    for (ThemeEntry& entry : record.themes) {
        entry.theme = entry.facet = {hostile, hostile};
        entry.narrower = {{hostile, hostile}};
        entry.tag.why = entry.scope = hostile;
        for (EvidenceEntry& one : entry.evidence)
            one.before = one.text = one.after = one.evidence.why = one.evidence.rule = hostile;
    }
    const std::string shown = pages_with_all().review(record, hostile);
    CHECK(count_of("<script>", shown) == 0);
    CHECK(count_of("href=\"javascript:", shown) == 0);
    CHECK(count_of("\" onload", shown) == 0);

    CollectionStatus status = test::example_status();
    status.failures = {{hostile, hostile, hostile, hostile, hostile}};
    CHECK(count_of("<script>", pages_with_all().status(status)) == 0);
    CHECK(count_of("<script>", pages_with_all().problem(400, hostile)) == 0);
    CHECK(count_of("<script>", pages_with_all().page(test::example_page(), hostile, true)) == 0);
}

TEST_CASE("what is not stated is said to be so")
{
    ReviewRecord record = test::example_record();
    record.fields.clear();
    record.field_passages.clear();
    record.children.clear();
    CHECK(count_of("Not stated in the report", pages_with_all().review(record, "")) == 12);
}

TEST_CASE("one is written as one")
{
    SearchResults found = test::example_results();
    found.total = found.total_reviews = 1;
    found.request.page = 1;
    CHECK_THAT(pages_with_all().search(found), ContainsSubstring("1 review mentions <q>hidden men</q>"));
    found.total = found.total_reviews = 1234;
    CHECK_THAT(pages_with_all().search(found), ContainsSubstring("1,234 reviews mention <q>hidden men</q>"));
    found.request.text = "type:scr";
    CHECK_THAT(pages_with_all().search(found), ContainsSubstring("1,234 reviews match <q>type:scr</q>"));
}

TEST_CASE("a year leads to the list of that year alone")
{
    CHECK_THAT(
        pages_with_all().search(test::example_results()),
        ContainsSubstring("/search?q=hidden+men&amp;type=lcspr&amp;year_from=2022&amp;year_to=2022\""));
}

TEST_CASE("a page of results beyond the last leads back to the first")
{
    SearchResults found = test::example_results();
    found.request.page = 99;
    found.reviews.clear();
    CHECK_THAT(pages_with_all().search(found), ContainsSubstring("The list does not reach this far"));
    CHECK(count_of("govuk-pagination__item", pages_with_all().search(found)) == 0);
}

TEST_CASE("headings of a page start below its own and leave no level out")
{
    const std::string page = pages_with_all().page(test::example_page(), "", false);  // levels 1, 3 and 4
    CHECK(count_of("<h2>", page) == 1);
    CHECK(count_of("<h3>", page) == 1);
    CHECK(count_of("<h4>", page) == 1);
}

TEST_CASE("a page that begins within a chapter begins with a heading of the second level")
{
    ReadPage read = test::example_page();
    read.blocks.clear();
    for (const int level : {2, 1, 2})
        read.blocks.push_back({BlockKind::Heading, level, {}, "A heading", {}});
    const std::string page = pages_with_all().page(read, "", false);
    CHECK(count_of("<h2>", page) == 2);
    CHECK(count_of("<h3>", page) == 1);
}

TEST_CASE("lists and tables are closed as often as they are opened")
{
    const std::string page = pages_with_all().page(test::example_page(), "", false);
    CHECK(count_of("<ul", page) == count_of("</ul>", page));
    CHECK(count_of("<table", page) == 1);
    CHECK(count_of("</table>", page) == 1);
    CHECK(count_of("<tr>", page) == 3);
}

TEST_CASE("each match leads to the one before and the one after it")
{
    const std::string page = pages_with_all().page(test::example_page(), "men", false);
    CHECK_THAT(page, ContainsSubstring(
                         "<mark id=\"hit-1\">men</mark><span class=\"hit-links\"><a href=\"#hit-2\">"));
    CHECK_THAT(page,
               ContainsSubstring("<a href=\"#hit-1\">previous match</a> <a href=\"#hit-3\">next match</a>"));
    CHECK_THAT(page, ContainsSubstring("<a href=\"#hit-2\">previous match</a></span>"));
}

TEST_CASE("several threads render the same page at once")
{
    const std::string alone = pages_with_all().search(test::example_results());
    std::array<std::string, 4> together;
    {
        std::vector<std::jthread> threads;
        for (std::string& page : together)
            threads.emplace_back([&page] { page = pages_with_all().search(test::example_results()); });
    }
    for (const std::string& page : together)
        CHECK(page == alone);
}

TEST_CASE("what the file says of itself comes last and is not called the report's")
{
    ReviewRecord record = test::example_record();
    record.fields = {{"file_created", "2023-11-14", Origin::Extracted, 0.3, {}, {}},
                     {"incident_date", "2019-05", Origin::Extracted, 0.9, 3, {}}};
    const std::string page = pages_with_all().review(record, "");
    CHECK_THAT(page, ContainsSubstring("14 November 2023"));
    CHECK_THAT(page, ContainsSubstring("Read from the file"));
    CHECK(page.find("Date of the incident") < page.find("File made"));
}

TEST_CASE("a picture is offered of a PDF's page only")
{
    ReadPage page = test::example_page();
    CHECK_THAT(pages_with_all().page(page, "", false), ContainsSubstring("Show a picture of this page"));
    CHECK_THAT(pages_with_all().page(page, "", true),
               ContainsSubstring("/reviews/41/pages/14/picture.png?width="));
    page.review.format = Format::Html;
    CHECK(count_of("picture of this page", pages_with_all().page(page, "", false)) == 0);
    CHECK(count_of("<img", pages_with_all().page(page, "", true)) == 0);
}

TEST_CASE("where nothing is found, the heading says what narrowed it, and the advice leads somewhere")
{
    SearchResults nothing = test::example_nothing();
    CHECK_THAT(pages_with_all().search(nothing), !ContainsSubstring("with these filters"));
    nothing.request.text = "\"hidden men\"";
    nothing.request.filters.values["agency"] = {"police"};
    const std::string page = pages_with_all().search(nothing);
    CHECK_THAT(page, ContainsSubstring("No review with these filters matches"));
    CHECK_THAT(page, ContainsSubstring("href=\"/search?q=hidden+men&amp;agency=police\""));
    CHECK_THAT(page, !ContainsSubstring("look for any of these words"));
    nothing.request.text = "\"hidden men\" DV";
    CHECK_THAT(pages_with_all().search(nothing), ContainsSubstring("look for any of these words"));
}

TEST_CASE("a number is one review or several reviews to those who hear it, too")
{
    const std::string page = pages_with_all().search(test::example_results());
    CHECK_THAT(page, ContainsSubstring("(1<span class=\"visually-hidden\"> review</span>)"));
    CHECK_THAT(page, !ContainsSubstring("(1<span class=\"visually-hidden\"> reviews</span>)"));
}
