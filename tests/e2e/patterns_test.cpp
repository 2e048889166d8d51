// Patterns over HTTP: a published table rebuilt from files, every number against its list, what is refused.
#include <algorithm>
#include <array>
#include <fstream>

#include "e2e/whole_corpus.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

struct Injury {
    const char* type;
    int with_neglect;
    int without;
};

// Type of injury where the child lived, by neglect, n = 43 (M. Brandon and others, Neglect and Serious Case
// Reviews, NSPCC 2013, table of non-fatal cases).
constexpr std::array injuries{
    Injury{"physical assault", 14, 9}, Injury{"sexual assault", 5, 2}, Injury{"neglect", 5, 0},
    Injury{"risk-taking or violent behaviour by young person", 3, 4}, Injury{"other", 0, 1}};

std::string review_of(int number, bool mentions_neglect)
{
    std::string text = "Child " + std::to_string(number) +
                       "\n\nSerious case review, published in 2012\n\n1. The story\n\nThe family lived in "
                       "Larkhampton and had moved there two years before. The review met with the "
                       "practitioners who knew them and read the records of each agency.\n\n";
    if (mentions_neglect)
        text +=
            "2. Findings\n\nFinding 1. The neglect of the child was not recognised. The child had suffered "
            "chronic neglect for two years, and the professionals who visited did not name it as "
            "neglect.\n\n";
    else
        text +=
            "2. Findings\n\nFinding 1. The letters of the clinic were sent to an address at which the "
            "family no longer lived, and the appointments were not offered again.\n\n";
    return text + "3. Recommendations\n\nRecommendation 1. The partnership should audit its letters.\n";
}

// 43 files and the librarian's list of what happened in each.
fs::path injuries_folder(const test::ScratchFolder& folder)
{
    const fs::path files = folder / "reviews";
    fs::create_directories(files);
    std::ofstream list(folder / "metadata.csv");
    list << "file,outcome\n";
    int number = 0;
    for (const auto& [type, with_neglect, without] : injuries)
        for (int at = 0; at < with_neglect + without; ++at) {
            const std::string name = "review-" + std::to_string(++number) + ".txt";
            std::ofstream(files / name) << review_of(number, at < with_neglect);
            list << name << ',' << type << '\n';
        }
    return files;
}

std::size_t length_of(const test::Server& server, const nlohmann::json& url)
{
    const auto address = url.get<std::string>();
    REQUIRE(address.starts_with("/search"));
    return server.json("/api/v1/reviews" + address.substr(std::string("/search").size())).at("total");
}

// Null where the number is none.
void check_list(const test::Server& server, const nlohmann::json& url, const nlohmann::json& number)
{
    CAPTURE(url, number);
    if (number == 0)
        CHECK(url.is_null());
    else
        CHECK(length_of(server, url) == number.get<std::size_t>());
}

const std::vector<std::string> results{"", "q=police", "theme=neglect&theme=domestic-abuse&salience=central",
                                       "outcome=death&age_band=under-1&age_band=1-5",
                                       "year_from=2018&year_to=2022&agency=police"};

}  // namespace

TEST_CASE("the published table of injuries by neglect comes out to the unit")
{
    const test::ScratchFolder folder;
    const fs::path data = folder / "data";
    const test::Indexed made = test::index(
        data, {injuries_folder(folder).string(), "--metadata", (folder / "metadata.csv").string()});
    REQUIRE(made.summary.at("new") == 43);
    const test::Server server(data);
    const auto table = server.json("/api/v1/patterns/cross-table?rows=outcome&columns=theme:neglect");
    CHECK(table.at("n_reviews") == 43);
    CHECK(table.at("columns").at(0).at("count") == 27);
    CHECK(table.at("columns").at(1).at("count") == 16);
    REQUIRE(table.at("rows").size() == injuries.size());
    for (const auto& [type, with_neglect, without] : injuries) {
        CAPTURE(type);
        const auto row = std::ranges::find_if(
            table.at("rows"), [&name = type](const auto& one) { return one.at("value") == name; });
        REQUIRE(row != table.at("rows").end());
        const auto& cells = table.at("cells").at(static_cast<std::size_t>(row - table.at("rows").begin()));
        CHECK(row->at("count") == with_neglect + without);
        CHECK(cells.at(0).at("count") == with_neglect);
        CHECK(cells.at(1).at("count") == without);
        check_list(server, cells.at(0).at("url"), cells.at(0).at("count"));
        check_list(server, cells.at(1).at("url"), cells.at(1).at("count"));
    }
    // The same as a file.
    const std::string file = server.get("/patterns/cross-table.csv?rows=outcome&columns=theme:neglect");
    CHECK_THAT(file, Catch::ContainsSubstring("physical assault,14,9,23\r\n"));
    CHECK_THAT(file, Catch::ContainsSubstring("total,27,16,43\r\n"));
    CHECK_THAT(file, Catch::ContainsSubstring("\"# Index version\","));
}

TEST_CASE("every number of a pattern is the length of the list that it opens")
{
    const test::Server server(test::whole_corpus());
    const std::string& result = GENERATE_REF(from_range(results));
    CAPTURE(result);
    const auto pattern = [&](const std::string& name) {
        return server.json("/api/v1/patterns/" + name + (name.find('?') == std::string::npos ? "?" : "&") +
                           result);
    };
    const auto prevalence = pattern("prevalence?facet=practice");
    check_list(server, prevalence.at("url"), prevalence.at("n_reviews"));
    for (const auto& theme : prevalence.at("themes"))
        check_list(server, theme.at("url"), theme.at("mentioned_in"));
    for (const auto& pair : pattern("co-occurrence?at_least=2&limit=5").at("pairs"))
        for (const char* cell : {"both", "only_a", "only_b", "neither"})
            check_list(server, pair.at("urls").at(cell), pair.at(cell));
    const auto trends = pattern("trends?of=neglect&of=domestic-abuse&by=incident");
    check_list(server, trends.at("undated_url"), trends.at("undated"));
    for (const auto& trend : trends.at("trends")) {
        if (trend.at("publishers") > 0) {  // the list is a table with a row for each
            const auto url = trend.at("publishers_url").get<std::string>();
            const auto table = server.json("/api/v1" + url);
            const auto stated = std::ranges::count_if(
                table.at("rows"), [](const auto& row) { return row.at("label") != "Not stated"; });
            CHECK(trend.at("publishers") == stated);
        }
        for (const auto& year : trend.at("years")) {
            check_list(server, year.at("url"), year.at("mentioned_in"));
            check_list(server, year.at("reviews_url"), year.at("n_reviews"));
        }
    }
    for (const char* table : {"rows=age_band&columns=outcome", "rows=agency&columns=sex",
                              "rows=year&columns=theme:neglect", "rows=publisher&columns=type"}) {
        const auto found = pattern(std::string("cross-table?") + table);
        for (const auto& row : found.at("cells"))
            for (const auto& cell : row)
                check_list(server, cell.at("url"), cell.at("count"));
    }
}

TEST_CASE("two results are compared, and their overlap is said")
{
    const test::Server server(test::whole_corpus());
    const auto found = server.json("/api/v1/patterns/compare?a.theme=neglect&b.outcome=death&year_from=2012");
    CHECK(found.at("a").at("url") == "/search?theme=neglect&year_from=2012");
    CHECK(found.at("b").at("url") == "/search?outcome=death&year_from=2012");
    CHECK(found.at("n_in_both") ==
          server.json("/api/v1/reviews?theme=neglect&outcome=death&year_from=2012").at("total"));
    REQUIRE(found.at("in_both").size() == found.at("n_in_both"));
    const std::string page = server.get("/patterns/compare?a.theme=neglect&b.outcome=death&year_from=2012");
    for (const auto& id : found.at("in_both"))
        CHECK_THAT(page, Catch::ContainsSubstring("<li><a class=\"govuk-link\" href=\"/reviews/" +
                                                  id.get<std::string>() + "\">"));
    const std::string both = "/patterns/compare?a.theme=neglect&b.outcome=death&both=";
    CHECK(server.json("/api/v1" + both + "2").at("in_both").empty());
    CHECK(server.json("/api/v1" + both + "1").at("in_both").size() > 0);
    CHECK(server.json("/api/v1" + both + "0").at("error").at("parameter") == "both");
    CHECK_THAT(server.get(both + "2"), Catch::ContainsSubstring("The list does not reach this far."));
    for (const auto& theme : found.at("themes")) {
        check_list(server, theme.at("a").at("url"), theme.at("a").at("mentioned_in"));
        check_list(server, theme.at("b").at("url"), theme.at("b").at("mentioned_in"));
    }
}

TEST_CASE("cases stand side by side, and each cell opens its passage")
{
    const test::Server server(test::whole_corpus());
    const auto grid = server.json("/api/v1/patterns/cases?id=3&id=1");
    CHECK(grid.at("reviews").at(0).at("id") == "3");
    CHECK(grid.at("reviews").at(1).at("id") == "1");
    std::size_t opened = 0;
    for (const auto& theme : grid.at("themes"))
        for (const auto& cell : theme.at("cells"))
            if (!cell.is_null() && opened < 20) {
                ++opened;
                const auto url = cell.at("url").get<std::string>();
                const std::size_t anchor = url.find('#');
                const std::string page = server.get(url.substr(0, anchor));
                CHECK(page.starts_with("HTTP/1.1 200"));
                CHECK_THAT(page, Catch::ContainsSubstring("id=\"" + url.substr(anchor + 1) + '"'));
            }
    CHECK(opened == 20);
}

TEST_CASE("what a pattern cannot read is refused with how to mend it")
{
    const test::Server server(test::whole_corpus());
    const auto [address, parameter] = GENERATE(table<std::string, std::string>(
        {{"prevalence?salience=much", "salience"},
         {"prevalence?level=0", "level"},
         {"prevalence?facet=colours", "facet"},
         {"prevalence?of=neglekt", "of"},
         {"prevalence?year_from=soon", "year_from"},
         {"co-occurrence?order=alphabet", "order"},
         {"co-occurrence?limit=1000000", "limit"},
         {"co-occurrence/pair?first=neglect", "second"},
         {"co-occurrence/pair?first=neglect&second=neglect", "second"},
         {"co-occurrence/three?of=neglect&of=poverty&of=domestic-abuse", "of"},
         {"trends?by=moon", "by"},
         {"cross-table?rows=colour", "rows"},
         {"cross-table?columns=theme:neglekt", "columns"},
         {"cross-table?suppress=-1", "suppress"},
         {"compare?q=neglect", "a.q"},
         {"compare?a.year_from=x&b.q=y", "a.year_from"},
         {"cases?id=1", "id"},
         {"cases?id=1&id=x", "id"}}));
    CAPTURE(address);
    const std::string answer = server.get("/api/v1/patterns/" + address);
    CHECK(answer.starts_with("HTTP/1.1 400"));
    const auto error = nlohmann::json::parse(test::body_of(answer)).at("error");
    CHECK(error.at("parameter") == parameter);
    CHECK(error.at("message").get<std::string>().size() > 20);
}
