#include "server/search/address.hpp"
#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "support/theme_examples.hpp"
#include "unit/views/made_pages.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

}  // namespace

TEST_CASE("a theme without any mention is shown as that, and as nothing else")
{
    CHECK_THAT(test::pages().themes(test::example_themes()),
               ContainsSubstring("No mention in the reviews read"));
    const std::string page = test::pages().theme(test::example_silent_theme());
    CHECK_THAT(page, ContainsSubstring("No mention in the"));
    CHECK_THAT(page, !ContainsSubstring("href=\"/search?theme=neglect\""));
    CHECK_THAT(page, !ContainsSubstring("absent"));
    CHECK_THAT(page, ContainsSubstring("never means that it was not there"));
}

TEST_CASE("every number of a theme opens its list")
{
    const std::string page = test::pages().theme(test::example_theme());
    for (const char* address :
         {"href=\"/search?theme=abuse\"", "href=\"/search?theme_central=abuse\"",
          "href=\"/search?theme_present=abuse\"", "href=\"/recommendations?theme=abuse\"",
          "href=\"/search?theme=abuse&amp;year_from=2021&amp;year_to=2021\"",
          "href=\"/search?year_from=2019&amp;year_to=2019\"",
          "href=\"/reviews/41/pages/14?theme=abuse#p203\"", "href=\"/reviews/3\""}) {
        INFO(address);
        CHECK_THAT(page, ContainsSubstring(address));
    }
    CHECK_THAT(page, !ContainsSubstring("year_from=2020"));
}

TEST_CASE("a year with few reviews is marked, one with more is not")
{
    const std::string page = test::pages().theme(test::example_theme());
    CHECK_THAT(page, ContainsSubstring("2019 <span class=\"origin\">few reviews</span>"));
    CHECK_THAT(page, !ContainsSubstring("2021 <span class=\"origin\">few reviews</span>"));
}

TEST_CASE("the list of one agency names it, and can be printed whole")
{
    const std::string list = test::pages().recommendations(test::example_points(), false);
    CHECK_THAT(list, ContainsSubstring("48 recommendations to Police in 31 reviews"));
    CHECK_THAT(list, ContainsSubstring("href=\"/recommendations/print?q=ask&amp;agency=police\""));
    CHECK_THAT(list, ContainsSubstring("href=\"/recommendations.csv?q=ask&amp;agency=police\""));
    CHECK_THAT(list, ContainsSubstring("To whom is not stated"));
    const std::string paper = test::pages().recommendations(test::example_points(), true);
    CHECK_THAT(paper, ContainsSubstring("The first 10 of 48 stand here"));
    CHECK_THAT(paper, !ContainsSubstring("class=\"filters\""));
}

TEST_CASE("a name that no theme has leads to those that are like it")
{
    const std::string page = test::pages().no_theme("<b>", {{"neglect", "Neglect & care"}});
    CHECK_THAT(page, ContainsSubstring("“&lt;b&gt;”"));
    CHECK_THAT(page,
               ContainsSubstring("<a class=\"govuk-link\" href=\"/themes/neglect\">Neglect &amp; care</a>"));
    CHECK_THAT(test::pages().no_theme("x", {}), !ContainsSubstring("is like those of"));
}

TEST_CASE("addresses of recommendations say only what differs from the usual")
{
    SearchRequest request;
    request.in = ResultKind::Recommendations;
    CHECK(address_of(request) == "/recommendations");
    request.filters.values["agency"] = {"police"};
    request.filters.values["kind"] = {"finding"};
    request.sort = SortOrder::Newest;
    CHECK(address_of(request) == "/recommendations?agency=police&kind=finding&sort=newest");
    CHECK(address_at("/recommendations.csv", request) ==
          "/recommendations.csv?agency=police&kind=finding&sort=newest");
    CHECK(address_of_theme("hidden-men") == "/themes/hidden-men");
    CHECK(address_of_reviews("theme", "nai", "2021") == "/search?theme=nai&year_from=2021&year_to=2021");
}
