// Pages as they go out, with made-up values.
#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "support/examples.hpp"
#include "support/golden.hpp"

using namespace throughline;

TEST_CASE("pages are exactly what was last looked at")
{
    const Pages pages(SOURCE_DIR "/templates", {"corrections@example.org", "/assets/throughline.css", ""});

    SECTION("results with markup in every field that comes from outside")
    {
        test::check_golden("pages/search_hostile.html", pages.search(test::example_hostile_results()));
    }
    SECTION("many results with filters")
    {
        SearchResults found = test::example_results();
        found.reviews.resize(2);
        test::check_golden("pages/search.html", pages.search(found));
    }
    SECTION("no results")
    {
        test::check_golden("pages/search_nothing.html", pages.search(test::example_nothing()));
    }
    SECTION("a review")
    {
        test::check_golden("pages/review.html", pages.review(test::example_record(), "hidden men"));
    }
    SECTION("a page with every kind of block")
    {
        test::check_golden("pages/page.html", pages.page(test::example_page(), "hidden men", true));
    }
}
