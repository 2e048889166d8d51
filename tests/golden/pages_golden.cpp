// Pages as they go out, with made-up values.
#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "support/examples.hpp"
#include "support/golden.hpp"

using namespace throughline;

namespace {

// With everything that a query can be taken to mean.
SearchResults example_understood()
{
    SearchResults found = test::example_results();
    found.reviews.resize(1);
    found.request.text = "hidden men DNA DV";
    found.request.also = {"did not attend"};
    found.request.exact = {"DV"};
    found.expansions = {{"hidden men", {"invisible men", "hidden males"}, false},
                        {"DNA", {"did not attend"}, true}};
    found.offers = {{"DNA", {"was not brought", "WNB"}}};
    found.filter_offers = {{"theme", "hidden-men", "Hidden men", 7, false},
                           {"age_band", "under-1", "under-1", 3, false}};
    return found;
}

}  // namespace

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
    SECTION("what the query was taken to mean")
    {
        test::check_golden("pages/search_understood.html", pages.search(example_understood()));
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
