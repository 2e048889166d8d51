#include "server/search/address.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("the address of a search says only what differs from the default")
{
    SearchRequest request;
    CHECK(address_of(request) == "/search");

    request.text = "hidden men";
    CHECK(address_of(request) == "/search?q=hidden+men");

    request.in = ResultKind::Passages;
    request.match = MatchMode::Any;
    request.sort = SortOrder::Newest;
    request.page = 3;
    request.per_page = 25;
    request.filters.year_from = 2016;
    request.filters.year_to = 2021;
    CHECK(address_of(request) ==
          "/search?q=hidden+men&in=passages&match=any&year_from=2016&year_to=2021&sort=newest&per_page=25&"
          "page=3");
}

TEST_CASE("what is most like something, and what is near-identical, has an address")
{
    const PlaceInReview passage{ReviewId{41}, 203U};
    CHECK(address_of_alike({ReviewId{41}, {}}, ResultKind::Reviews) == "/search?like=41");
    CHECK(address_of_alike(passage, ResultKind::Passages) == "/search?in=passages&like=41-p203");
    CHECK(address_of_alike(passage, ResultKind::Recommendations) == "/recommendations?like=41-p203");
    SearchRequest request;
    request.text = "neglect";
    request.page = 3;
    request.is_folded = false;
    CHECK(address_of(request) == "/search?q=neglect&fold=no&page=3");
    CHECK(address_of_similar(request, passage) == "/search?q=neglect&in=passages&same=41-p203");
}

TEST_CASE("filters stand in one order, whatever order they were chosen in")
{
    SearchRequest one;
    one.filters.values["type"] = {"lcspr", "scr"};
    one.filters.values["publisher"] = {"Northvale SCP"};
    SearchRequest other;
    other.filters.values["publisher"] = {"Northvale SCP"};
    other.filters.values["type"] = {"lcspr", "scr"};
    CHECK(address_of(one) == "/search?publisher=Northvale+SCP&type=lcspr&type=scr");
    CHECK(address_of(one) == address_of(other));
}

TEST_CASE("a facet of which nothing is chosen leaves no trace in the address")
{
    SearchRequest request;
    request.filters.values["type"] = {};
    CHECK(address_of(request) == "/search");
}

TEST_CASE("what is typed is encoded as a browser's form encodes it")
{
    struct Row {
        const char* text;
        const char* encoded;
    };
    const auto [text, encoded] = GENERATE(values<Row>({
        {"a b", "a+b"},
        {"a+b", "a%2Bb"},
        {"100 %", "100+%25"},
        {"a&b=c#d?e", "a%26b%3Dc%23d%3Fe"},
        {"\"was not brought\"", "%22was+not+brought%22"},
        {"<b>", "%3Cb%3E"},
        {"s.47 child* a_b-c", "s.47+child*+a_b-c"},
        {"Siân", "Si%C3%A2n"},
        {"line\nfeed", "line%0Afeed"},
    }));
    CAPTURE(text);
    SearchRequest request;
    request.text = text;
    CHECK(address_of(request) == std::string("/search?q=") + encoded);
}

TEST_CASE("the addresses of reviews and pages keep what was searched for")
{
    CHECK(address_of(ReviewId{41}, "") == "/reviews/41");
    CHECK(address_of(ReviewId{41}, "a b") == "/reviews/41?q=a+b");

    PagePlace place{.review = ReviewId{41}, .page = 14, .query = "", .with_picture = false, .passage = {}};
    CHECK(address_of(place) == "/reviews/41/pages/14");
    place.query = "a b";
    place.with_picture = true;
    place.passage = 203;
    CHECK(address_of(place) == "/reviews/41/pages/14?q=a+b&picture=1#p203");
    CHECK(address_of_picture(ReviewId{41}, 14, 1000) == "/reviews/41/pages/14/picture.png?width=1000");
}
