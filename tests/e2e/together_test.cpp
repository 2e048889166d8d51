// Themes together and cross-tables over HTTP: the pages say the numbers of the JSON, and lead to the same
// lists.
#include "e2e/whole_corpus.hpp"
#include "support/catch.hpp"
#include "support/server.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

// The link that a page makes of a number; nothing opens a list of none.
std::string link_of(const nlohmann::json& url, const nlohmann::json& number)
{
    if (number == 0)
        return "0";
    return "href=\"" + test::in_attribute(url.get<std::string>()) + "\">" + number.dump() + "<";
}

}  // namespace

TEST_CASE("the list of pairs has the numbers of the JSON, each with its list")
{
    const test::Server server(test::whole_corpus());
    const std::string question =
        GENERATE("", "?q=police&at_least=2", "?salience=central&at_least=2&order=both");
    const std::string page = server.get("/patterns/co-occurrence" + question);
    const auto found = server.json("/api/v1/patterns/co-occurrence" + question);
    CAPTURE(question);
    REQUIRE(found.at("pairs").size() > 5);
    for (std::size_t at = 0; at < 5; ++at) {
        const auto& pair = found.at("pairs").at(at);
        CHECK_THAT(page, ContainsSubstring(link_of(pair.at("urls").at("both"), pair.at("both"))));
    }
    CHECK_THAT(page, ContainsSubstring("<svg class=\"heat-map"));
    CHECK_THAT(page, ContainsSubstring("class=\"govuk-link\" href=\"/api/v1/patterns/co-occurrence"));
}

TEST_CASE("the page of a pair, its JSON and its file have the same four numbers")
{
    const test::Server server(test::whole_corpus());
    const auto pairs = server.json("/api/v1/patterns/co-occurrence?at_least=3").at("pairs");
    const auto& first = pairs.at(GENERATE(0U, 3U, 9U));
    const std::string question =
        "?first=" + first.at("a").get<std::string>() + "&second=" + first.at("b").get<std::string>();
    CAPTURE(question);
    const auto pair = server.json("/api/v1/patterns/co-occurrence/pair" + question);
    const std::string page = server.get("/patterns/co-occurrence/pair" + question);
    const std::string file = server.get("/patterns/co-occurrence/pair.csv" + question);
    CHECK_THAT(page, ContainsSubstring("<b>" + pair.at("both").dump() + "</b>"));
    for (const char* cell : {"only_a", "only_b", "neither"})
        CHECK_THAT(page, ContainsSubstring(link_of(pair.at("urls").at(cell), pair.at(cell))));
    CHECK_THAT(file, ContainsSubstring("\r\nboth," + pair.at("both").dump() + ","));
    CHECK_THAT(file, ContainsSubstring("\r\nneither," + pair.at("neither").dump() + ","));
    for (const auto& one : pair.at("pages"))
        CHECK_THAT(page, ContainsSubstring("href=\"" +
                                           test::in_attribute(one.at("first").at("url").get<std::string>())));
    for (const auto& one : pair.at("pages"))  // what speaks of each theme is marked
        for (const char* side : {"first", "second"})
            CHECK_THAT(one.at(side).at("html").get<std::string>(), ContainsSubstring("<mark>"));
}

TEST_CASE("a pair without two themes that are known is refused in words")
{
    const test::Server server(test::whole_corpus());
    for (const char* question :
         {"", "?first=neglect", "?first=neglect&second=neglect", "?first=neglect&second=%3Cb%3E"}) {
        CAPTURE(question);
        CHECK(server.get(std::string("/patterns/co-occurrence/pair") + question).starts_with("HTTP/1.1 400"));
        CHECK(server.get(std::string("/patterns/co-occurrence/pair.csv") + question)
                  .starts_with("HTTP/1.1 400"));
    }
}

TEST_CASE("the sets of three have the numbers of the JSON")
{
    const test::Server server(test::whole_corpus());
    const std::string page = server.get("/patterns/co-occurrence/three?at_least=4");
    const auto found = server.json("/api/v1/patterns/co-occurrence/three?at_least=4");
    REQUIRE_FALSE(found.at("sets").empty());
    for (const auto& set : found.at("sets"))
        CHECK_THAT(page, ContainsSubstring(link_of(set.at("url"), set.at("together"))));
}

TEST_CASE("a cross-table has the numbers of the JSON; what the JSON withholds stands nowhere on the page")
{
    const test::Server server(test::whole_corpus());
    const std::string question =
        GENERATE("?rows=theme&columns=age_band", "?rows=agency&columns=outcome&share=all",
                 "?rows=sex&columns=outcome&suppress=5");
    CAPTURE(question);
    const std::string page = server.get("/patterns/cross-table" + question);
    const auto table = server.json("/api/v1/patterns/cross-table" + question);
    std::size_t withheld = 0;
    for (const auto& row : table.at("cells"))
        for (const auto& cell : row) {
            if (cell.at("suppressed") == true)
                ++withheld;
            else
                CHECK_THAT(page, ContainsSubstring(link_of(cell.at("url"), cell.at("count"))));
        }
    for (const char* lines : {"rows", "columns"})
        for (const auto& line : table.at(lines))
            withheld += line.at("suppressed") == true ? 1U : 0U;
    std::size_t marks = 0;
    for (std::size_t at = page.find(">c</abbr>"); at != std::string::npos;
         at = page.find(">c</abbr>", at + 1))
        ++marks;
    CHECK(marks == withheld);
}

TEST_CASE("what cannot be read of a pattern's address is said on its page")
{
    const test::Server server(test::whole_corpus());
    const std::string page = server.get("/patterns/cross-table?rows=shoe_size");
    CHECK(page.starts_with("HTTP/1.1 200"));
    CHECK_THAT(page, ContainsSubstring("rows is one of"));
}
