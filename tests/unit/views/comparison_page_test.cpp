// Two groups of reviews beside each other, as a page.
#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "unit/views/made_pages.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

// Of a theme that no review of A alone mentions: `in_a` of those in both do.
std::string page_with(std::size_t in_a)
{
    Comparison found;
    found.a.n_reviews = 11;
    found.b.n_reviews = 15;
    found.in_both = 5;
    ThemeOnBothSides theme;
    theme.theme = {"neglect", "Neglect"};
    theme.a.mentioned_in = in_a;
    theme.b.mentioned_in = 15;
    theme.ratio = risk_ratio(0, 6, 10, 10);
    found.themes = {theme};
    PatternAsked asked;
    asked.path = "/patterns/compare";
    return test::pages().comparison(found, asked);
}

}  // namespace

TEST_CASE("that nobody in A mentions a theme is said only where nobody does")
{
    CHECK_THAT(page_with(0), ContainsSubstring("No mention in A."));
    CHECK_THAT(page_with(5), !ContainsSubstring("No mention in A."));
    CHECK_THAT(page_with(5), ContainsSubstring("No mention in the reviews of A alone."));
}

TEST_CASE("a long list of the reviews in both groups says which part of it is shown, and leads on")
{
    Comparison found;
    found.a.n_reviews = found.b.n_reviews = found.in_both = 500;
    found.both_page = 2;
    found.both.resize(most_in_both_listed);
    PatternAsked asked;
    asked.path = "/patterns/compare";
    asked.options = {{"a.q", "x"}, {"both", "2"}};
    const std::string page = test::pages().comparison(found, asked);
    CHECK_THAT(page, ContainsSubstring("201 to 400 of 500 reviews, the newest first."));
    CHECK_THAT(page, ContainsSubstring("both=1#both"));
    CHECK_THAT(page, ContainsSubstring("both=3#both"));
}
