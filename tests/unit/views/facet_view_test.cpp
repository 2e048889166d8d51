// The filters of the search page: the tree of themes, and the box that finds one by name.
#include <algorithm>

#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "support/examples.hpp"
#include "unit/views/made_pages.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

FacetValue theme(const std::string& id, std::size_t count, const std::string& broader = {},
                 bool is_selected = false)
{
    return {id, "Theme " + id, count, is_selected, broader, "Group of all", 0, false};
}

SearchResults found_with(std::vector<FacetValue> themes, const std::string& find = {})
{
    SearchResults found = test::example_results();
    found.request.filters = {};
    found.request.find = find;
    found.facets = {{"theme", "Theme", std::move(themes)}};
    return found;
}

std::size_t place_of(const std::string& text, const std::string& page)
{
    const std::size_t place = page.find(text);
    REQUIRE(place != std::string::npos);
    return place;
}

}  // namespace

TEST_CASE("a narrower theme stands below its broader one, the commonest first")
{
    const std::string page = test::pages().search(found_with(
        {theme("rare", 2), theme("common", 9), theme("below", 8, "common"), theme("deep", 7, "below")}));
    CHECK_THAT(page, ContainsSubstring("Group of all"));
    CHECK_THAT(page, ContainsSubstring("(4 themes)"));
    CHECK(place_of("Theme rare", page) < place_of("Theme common", page));  // as they were counted
    CHECK(place_of("Theme common", page) < place_of("Theme below", page));
    CHECK(place_of("Theme below", page) < place_of("Theme deep", page));
    CHECK(place_of("<li class=\"deeper\">", page) < place_of("<li class=\"deepest\">", page));
}

TEST_CASE("a group is folded unless something in it was chosen")
{
    CHECK_THAT(test::pages().search(found_with({theme("a", 2)})),
               !ContainsSubstring("<details class=\"govuk-details theme-group\" open>"));
    CHECK_THAT(test::pages().search(found_with({theme("a", 2), theme("b", 1, "a", true)})),
               ContainsSubstring("<details class=\"govuk-details theme-group\" open>"));
}

TEST_CASE("a name that is looked for leaves what is called so and what was chosen")
{
    std::vector<FacetValue> themes{theme("alpha", 4), theme("beta", 3, "alpha"), theme("gamma", 2, {}, true),
                                   theme("delta", 1)};
    themes[3].is_found = true;  // by another name
    const std::string page = test::pages().search(found_with(themes, "bet"));
    for (const char* listed : {"Theme beta", "Theme gamma", "Theme delta"})
        CHECK_THAT(page, ContainsSubstring(listed));
    CHECK_THAT(page, !ContainsSubstring("Theme alpha"));
    CHECK_THAT(page, ContainsSubstring("Only filters called so are shown"));
    CHECK_THAT(page, ContainsSubstring("href=\"/search?q=hidden+men&amp;page=2\""));  // all filters again
}

TEST_CASE("a name that no filter has is said")
{
    CHECK_THAT(test::pages().search(found_with({theme("a", 2)}, "zzz")),
               ContainsSubstring("No filter of this result is called so"));
}
