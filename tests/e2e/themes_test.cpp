// Themes and recommendations over HTTP: made-up reviews, the real server.
#include "core/catalogue/reviews.hpp"
#include "core/text/csv.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"
#include "support/small_collection.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

// Themes of the real vocabulary, which the server reads.
Review made_review(const std::string& date, const std::string& theme, Salience salience)
{
    Review review = test::review_with_pages({"Nobody asked the father, and =nothing was written down.",
                                             "The police should ask who lives with the child.",
                                             "Schools should tell the nurse of every absence."},
                                            date);
    review.tags = {test::tag_of(theme, salience, 0, 0, 23, 0.9),
                   test::tag_of("recording", Salience::Present, 1, 4, 10)};
    review.points = {test::point_on(review, 1, PointKind::Finding, {}),
                     test::point_on(review, 2, PointKind::Recommendation, {"police"}),
                     test::point_on(review, 3, PointKind::Recommendation, {})};
    return review;
}

// As it is while an indexer is at work: the catalogue has it, the index does not know it yet.
void add_pending(const fs::path& data, Review review)
{
    review.points.clear();
    Catalogue catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    catalogue.in_transaction(
        [&] { static_cast<void>(Reviews(catalogue).add("pending", review, "2026-01-01T00:00:00Z")); });
}

const fs::path& themed_collection()
{
    static const test::ScratchFolder folder;
    static const bool is_made = [] {
        test::make_collection(folder.path(), {made_review("2019", "hidden-men", Salience::Central),
                                              made_review("2021-05", "hidden-men", Salience::Present),
                                              made_review("", "neglect-medical", Salience::Present),
                                              made_review("2021", "neglect", Salience::Mentioned)});
        add_pending(folder.path(), made_review("2019", "hidden-men", Salience::Central));
        return true;
    }();
    REQUIRE(is_made);
    return folder.path();
}

}  // namespace

TEST_CASE("every number of every theme is the length of the list that it opens")
{
    const test::Server server(themed_collection());
    const auto tree = server.json("/api/v1/themes");
    CHECK(tree.at("n_reviews") == server.json("/api/v1/reviews").at("total"));
    std::size_t mentioned = 0;
    for (const auto& theme : tree.at("themes")) {
        const auto id = theme.at("id").get<std::string>();
        CAPTURE(id);
        const auto list = [&](const std::string& facet) {
            return server.json("/api/v1/reviews?per_page=100&" + facet + "=" + id).at("results").size();
        };
        if (theme.at("mentioned_in") == 0)
            continue;
        ++mentioned;
        CHECK(list("theme") == theme.at("mentioned_in").get<std::size_t>());
        CHECK(list("theme_central") == theme.at("central_in").get<std::size_t>());
        CHECK(list("theme_present") == theme.at("present_in").get<std::size_t>());
    }
    CHECK(mentioned == 4);  // and neglect, by way of what is narrower
}

TEST_CASE("a theme tells its years, its evidence and its recommendations, each with its list")
{
    const test::Server server(themed_collection());
    const auto theme = server.json("/api/v1/themes/hidden-men");
    CHECK(theme.at("mentioned_in") == 2);
    for (const auto& year : theme.at("years")) {
        const auto number = year.at("year").get<std::string>();
        const auto list =
            server.json("/api/v1/reviews?theme=hidden-men&year_from=" + number + "&year_to=" + number);
        CHECK(list.at("total") == year.at("mentioned_in"));
    }
    REQUIRE(theme.at("passages").size() == 2);
    CHECK(theme.at("passages").front().at("words") == "Nobody asked the father");
    CHECK(server.json("/api/v1/themes/recording").at("recommendations") ==
          server.json("/api/v1/recommendations?theme=recording").at("total"));
    CHECK(server.json("/api/v1/themes/neglect").at("undated").size() == 1);
}

TEST_CASE("what is found by its theme alone shows the words that say so, in the list and on its page")
{
    const test::Server server(themed_collection());
    const std::string marked = "<mark>Nobody asked the father</mark>";
    const auto list = server.json("/api/v1/reviews?q=hidden+men");
    REQUIRE(list.at("total") == 2);
    for (const auto& result : list.at("results")) {
        REQUIRE(result.at("passages").size() == 1);
        CHECK(result.at("passages").front().at("html").get<std::string>().find(marked) == 0);
    }
    CHECK(server.get("/search?q=hidden+men&in=passages").find(marked) != std::string::npos);
    const std::string page = server.get("/reviews/1/pages/1?q=hidden+men");
    CHECK(page.find("Nobody asked the father</mark>") != std::string::npos);
    CHECK(page.find("<b>1 match</b>") != std::string::npos);
}

TEST_CASE("a theme opens the page that speaks of it with these words marked, and no others")
{
    const test::Server server(themed_collection());
    const std::string theme = server.get("/themes/hidden-men");
    CHECK(theme.find("href=\"/reviews/1/pages/1?theme=hidden-men#p0\"") != std::string::npos);
    const std::string page = server.get("/reviews/1/pages/1?theme=hidden-men&q=nothing");
    CHECK(page.find("Nobody asked the father</mark>") != std::string::npos);
    CHECK(page.find(">nothing</mark>") == std::string::npos);
    CHECK(page.find("<b>1 place</b> on this page is marked") != std::string::npos);
    CHECK(page.find("href=\"/themes/hidden-men\"") != std::string::npos);
    CHECK(server.get("/reviews/1/pages/2?theme=hidden-men").find("Nothing on this page is marked") !=
          std::string::npos);
    CHECK(server.get("/reviews/1/pages/1?theme=unheard-of&q=nothing").find(">nothing</mark>") !=
          std::string::npos);
}

TEST_CASE("recommendations are found by their words, by whom they are for, and by what they speak of")
{
    const test::Server server(themed_collection());
    const auto [question, total] = GENERATE(table<std::string, std::size_t>({
        {"", 8},
        {"q=absence", 4},
        {"q=police", 4},
        {"q=%22who+lives%22", 4},
        {"q=father", 0},
        {"q=father&kind=finding", 4},
        {"agency=police", 4},
        {"agency=school", 0},
        {"theme=recording", 4},
        {"theme=hidden-men", 0},
        {"q=child&year_from=2021&year_to=2021", 2},
        {"kind=finding&kind=recommendation", 12},
    }));
    CAPTURE(question);
    const auto found = server.json("/api/v1/recommendations?per_page=100&" + question);
    CHECK(found.at("total") == total);
    CHECK(found.at("results").size() == total);
    const std::string page = server.get("/recommendations?" + question);
    CHECK(test::status_of(page) == 200);
}

TEST_CASE("every count beside the recommendations is the length of the list that it opens")
{
    const test::Server server(themed_collection());
    const auto found = server.json("/api/v1/recommendations?q=the");
    std::size_t counts = 0;
    for (const auto& [facet, values] : found.at("facets").items())
        for (const auto& value : values) {
            const auto name = value.at("value").get<std::string>();
            const std::string choice =
                facet == "year" ? "&year_from=" + name + "&year_to=" + name : "&" + facet + "=" + name;
            CAPTURE(choice);
            CHECK(server.json("/api/v1/recommendations?q=the" + choice).at("total") == value.at("count"));
            ++counts;
        }
    CHECK(counts >= 5);
}

TEST_CASE("the file has the rows of the list, and says how many")
{
    const test::Server server(themed_collection());
    const std::string answer = server.get("/recommendations.csv?kind=finding&q=father");
    CHECK(test::header_of(answer, "Content-Type") == "text/csv; charset=utf-8");
    CHECK(test::header_of(answer, "Content-Disposition") == "attachment; filename=\"recommendations.csv\"");
    const auto rows = csv_rows(test::body_of(answer));
    std::size_t data = 0;
    std::string matched;
    for (const CsvRow& row : rows) {
        if (row.cells.front() == "# Rows matched")
            matched = row.cells.at(1);
        if (!row.cells.front().starts_with("#") && row.cells.front() != "review")
            ++data;
    }
    CHECK(matched == "4");
    CHECK(data == 4);
    for (const char* file : {"/themes.csv", "/themes/neglect/years.csv", "/themes/neglect/passages.csv"})
        CHECK(test::status_of(server.get(file)) == 200);
}

TEST_CASE("a theme that is not there is 404, with those that are like it")
{
    const test::Server server(themed_collection());
    const std::string page = server.get("/themes/hiden-man");
    CHECK(test::status_of(page) == 404);
    CHECK(test::body_of(page).find("/themes/hidden-men") != std::string::npos);
    const std::string json = server.get("/api/v1/themes/hiden-man");
    CHECK(test::status_of(json) == 404);
    CHECK(test::body_of(json).find("hidden-men") != std::string::npos);
    CHECK(test::status_of(server.get("/themes/nothing/years.csv")) == 404);
    CHECK(test::status_of(server.get("/api/v1/recommendations?kind=chapter")) == 400);
}
