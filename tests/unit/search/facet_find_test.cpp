#include "server/search/facet_find.hpp"

#include "support/catch.hpp"

using namespace throughline;

namespace {

Vocabulary vocabulary()
{
    Theme theme;
    theme.id = "hidden-men";
    theme.label = "Hidden men";
    theme.facet = "family";
    theme.synonyms = {"invisible fathers", "unseen partner*"};
    Vocabulary made;
    made.themes = Themes({{"family", "Family", ""}}, {theme});
    made.agencies = {{"health-visiting", "Health visiting", {"health visitor", "HV"}, {}, {}}};
    Area area;
    area.id = "eastmarch";
    area.name = "Eastmarch";
    area.names = {"Marchshire"};
    area.publishers = {"Three Rivers Safeguarding Partnership"};
    made.areas = {area};
    return made;
}

bool is_found(const std::string& facet, const std::string& value, const std::string& typed)
{
    std::vector<Facet> facets{{facet, "", {{value, value, 1, false}}}};
    mark_found(facets, typed, vocabulary());
    return facets.front().values.front().is_found;
}

}  // namespace

TEST_CASE("a name is found by the beginnings of its words, in any order and case")
{
    CHECK(is_called("Domestic abuse", "dom"));
    CHECK(is_called("Domestic abuse", "ABU dom"));
    CHECK(is_called("Child's voice", "child voi"));
    CHECK_FALSE(is_called("Domestic abuse", "buse"));
    CHECK_FALSE(is_called("Domestic abuse", "dom neglect"));
    CHECK(is_called("Domestic abuse", ""));
}

TEST_CASE("a filter is found by its other names")
{
    CHECK(is_found("theme", "hidden-men", "fathers"));
    CHECK(is_found("theme", "hidden-men", "unseen"));
    CHECK_FALSE(is_found("theme", "hidden-men", "neglect"));
    CHECK(is_found("agency", "health-visiting", "hv"));
    CHECK(is_found("publisher", "Eastmarch Safeguarding Children Partnership", "marchshire"));
    CHECK(is_found("publisher", "Three Rivers Safeguarding Partnership", "marchshire"));
    CHECK_FALSE(is_found("publisher", "Westdale Safeguarding Partnership", "marchshire"));
}

TEST_CASE("a value that the vocabulary does not know has no other names")
{
    CHECK_FALSE(is_found("theme", "no-such-theme", "no"));
    CHECK_FALSE(is_found("type", "scr", "serious"));
}
