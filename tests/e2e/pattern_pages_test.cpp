// The patterns as pages over HTTP: each opens with any filters, and its numbers are those of the JSON.
#include "e2e/whole_corpus.hpp"
#include "support/catch.hpp"
#include "support/server.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

const std::vector<std::string> searches{"", "q=police", "outcome=death&age_band=under-1&age_band=1-5",
                                        "q=zzzzzz", "year_from=2018&year_to=2022&agency=police"};

}  // namespace

TEST_CASE("every pattern's page opens with any search, keeps it, and blames nobody for odd values")
{
    const test::Server server(test::whole_corpus());
    const std::string& search = GENERATE_REF(from_range(searches));
    for (const std::string path : {"/patterns", "/patterns/trends", "/patterns/compare", "/patterns/cases"}) {
        CAPTURE(path, search);
        const std::string page = server.get(path + "?salience=odd&level=x&by=never&id=-&" + search);
        CHECK_THAT(page, Catch::StartsWith("HTTP/1.1 200"));
        CHECK_THAT(page, ContainsSubstring("<h1"));
        CHECK_THAT(page, !ContainsSubstring("absent"));
        CHECK_THAT(page, !ContainsSubstring(" style="));
        if (search == "q=police")
            CHECK_THAT(page, ContainsSubstring("href=\"/patterns/trends?q=police\""));
    }
}

TEST_CASE("the page of prevalence has the numbers of the JSON, each with its list")
{
    const test::Server server(test::whole_corpus());
    const std::string search = "?q=police&show=all&level=1";
    const auto json = server.json("/api/v1/patterns/prevalence" + search);
    const std::string page = server.get("/patterns" + search);
    std::size_t with_mention = 0;
    for (const auto& theme : json.at("themes")) {
        if (theme.at("mentioned_in") == 0)
            continue;
        ++with_mention;
        CAPTURE(theme.dump());
        CHECK_THAT(page, ContainsSubstring("href=\"" + test::in_attribute(theme.at("url")) + "\">" +
                                           std::to_string(theme.at("mentioned_in").get<int>()) + "<"));
    }
    CHECK(with_mention > 10);
}

TEST_CASE("the page of trends has the numbers of the JSON, year by year")
{
    const test::Server server(test::whole_corpus());
    const std::string search = "?q=police&of=information-sharing";
    const auto json = server.json("/api/v1/patterns/trends" + search);
    const std::string page = server.get("/patterns/trends" + search);
    const auto& years = json.at("years");
    REQUIRE(!years.empty());
    for (const auto& year : years)
        if (year.at("mentioned_in") > 0)
            CHECK_THAT(page, ContainsSubstring("href=\"" + test::in_attribute(year.at("url")) + "\">" +
                                               std::to_string(year.at("mentioned_in").get<int>()) + "</a>"));
    CHECK_THAT(page, ContainsSubstring("fewer than 5 reviews"));
}

TEST_CASE("two groups stand beside each other with the numbers of the JSON")
{
    const test::Server server(test::whole_corpus());
    const std::string search = "?a.outcome=death&b.outcome=serious-harm&show=all";
    const auto json = server.json("/api/v1/patterns/compare" + search);
    const std::string page = server.get("/patterns/compare" + search);
    CHECK_THAT(page, ContainsSubstring("href=\"" + test::in_attribute(json.at("a").at("url")) + "\""));
    for (const auto& theme : json.at("themes"))
        for (const char* side : {"a", "b"})
            if (theme.at(side).at("mentioned_in") > 0)
                CHECK_THAT(page, ContainsSubstring(
                                     "href=\"" + test::in_attribute(theme.at(side).at("url")) + "\">" +
                                     std::to_string(theme.at(side).at("mentioned_in").get<int>()) + "<"));
    CHECK_THAT(server.get("/patterns/compare"), ContainsSubstring("Say which reviews are in each group"));
}

TEST_CASE("the reviews that can be put side by side are those of the search, in its order")
{
    const test::Server server(test::whole_corpus());
    for (const std::string search :
         {"q=police", "q=father+home&outcome=death", "like=1", "q=police&sort=title"}) {
        CAPTURE(search);
        const auto found = server.json("/api/v1/reviews?per_page=50&" + search);
        const std::string page = server.get("/patterns/cases?" + search);
        std::size_t at = 0;
        for (const auto& review : found.at("results")) {
            const std::string id = review.at("id");
            CAPTURE(id);
            at = page.find("name=\"id\" value=\"" + id + "\"", at);
            REQUIRE(at != std::string::npos);
        }
        CHECK(found.at("results").size() > 1);
        CHECK(page.find("name=\"id\"", at + 1) == std::string::npos);
    }
}

TEST_CASE("reviews stand side by side, every cell with its passage; what is not held is told")
{
    const test::Server server(test::whole_corpus());
    const auto json = server.json("/api/v1/patterns/cases?id=1&id=2");
    const std::string page = server.get("/patterns/cases?id=1&id=2&id=99999");
    CHECK_THAT(page, ContainsSubstring("There is no review 99999 here"));
    for (const auto& row : json.at("themes"))
        for (const auto& cell : row.at("cells"))
            if (!cell.is_null() && cell.at("url").is_string())
                CHECK_THAT(page, ContainsSubstring("href=\"" + cell.at("url").get<std::string>() + "\""));
    const std::string choice = server.get("/patterns/cases?id=1");
    CHECK_THAT(choice, ContainsSubstring("value=\"1\" id=\"case-1\" checked"));
    CHECK_THAT(server.get("/reviews/1"), ContainsSubstring("href=\"/patterns/cases?id=1\""));
    CHECK_THAT(server.get("/search?q=police"), ContainsSubstring("href=\"/patterns?q=police\""));
}
