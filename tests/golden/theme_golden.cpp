// The answers about themes and recommendations, as JSON, as files and as pages.
#include "server/api/json.hpp"
#include "server/api/tables.hpp"
#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/theme_examples.hpp"

using namespace throughline;

namespace {

const TableHead head{"17-42", "2026-11-22T02:30:00Z", "https://reviews.example"};

SearchResults two_points()
{
    SearchResults found = test::example_points();
    found.points.resize(4);
    return found;
}

}  // namespace

TEST_CASE("the API's recommendations are those of the contract")
{
    test::check_golden("api_recommendations.json", recommendations_json(two_points()));
    test::check_golden("api_recommendations_hostile.json",
                       recommendations_json(test::example_hostile_points()));
}

TEST_CASE("the API's themes are what was last looked at")
{
    test::check_golden("api_themes.json", themes_json(test::example_themes()));
    test::check_golden("api_theme.json", theme_json(test::example_theme()));
}

TEST_CASE("a file says what it is before its rows")
{
    test::check_golden("themes.csv", themes_csv(test::example_themes(), head));
    test::check_golden("theme_years.csv", theme_years_csv(test::example_theme(), head));
    test::check_golden("theme_passages.csv", theme_passages_csv(test::example_theme(), head));
}

TEST_CASE("pages about themes and recommendations are exactly what was last looked at")
{
    const Pages pages(SOURCE_DIR "/templates", {"", "/assets/throughline.css", ""});
    SECTION("the tree")
    {
        test::check_golden("pages/themes.html", pages.themes(test::example_themes()));
    }
    SECTION("a theme")
    {
        test::check_golden("pages/theme.html", pages.theme(test::example_theme()));
    }
    SECTION("recommendations")
    {
        test::check_golden("pages/recommendations.html", pages.recommendations(two_points(), false));
    }
    SECTION("recommendations with markup in every field that comes from outside")
    {
        test::check_golden("pages/recommendations_hostile.html",
                           pages.recommendations(test::example_hostile_points(), false));
    }
}
