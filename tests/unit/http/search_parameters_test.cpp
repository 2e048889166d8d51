#include "server/http/search_parameters.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("no parameters ask for everything, the first ten by relevance")
{
    const ReadSearch read = read_search({});
    CHECK(read.request == SearchRequest{});
    CHECK(read.complaints.empty());
}

TEST_CASE("all that can be asked is read")
{
    const ReadSearch read = read_search({{"q", " hidden men "},
                                         {"in", "passages"},
                                         {"match", "any"},
                                         {"sort", "newest"},
                                         {"like", "41-p203"},
                                         {"fold", "no"},
                                         {"page", "3"},
                                         {"per_page", "100"},
                                         {"type", "lcspr"},
                                         {"type", "scr"},
                                         {"type", "scr"},
                                         {"publisher", "Northvale"},
                                         {"agency", ""},
                                         {"year_from", "2015"},
                                         {"year_to", "2020"},
                                         {"unknown", "x"}});
    SearchRequest expected;
    expected.text = "hidden men";
    expected.in = ResultKind::Passages;
    expected.match = MatchMode::Any;
    expected.sort = SortOrder::Newest;
    expected.like = PlaceInReview{ReviewId{41}, 203U};
    expected.is_folded = false;
    expected.page = 3;
    expected.per_page = 100;
    expected.filters.values = {{"publisher", {"Northvale"}}, {"type", {"lcspr", "scr"}}};
    expected.filters.year_from = 2015;
    expected.filters.year_to = 2020;
    CHECK(read.request == expected);
    CHECK(read.complaints.empty());
}

TEST_CASE("what cannot be read is what was left out, and is complained of")
{
    const auto [name, value] = GENERATE(table<std::string, std::string>({
        {"in", "themes"},
        {"match", "ALL"},
        {"sort", "random"},
        {"page", "0"},
        {"page", "-1"},
        {"page", "1.5"},
        {"page", "x"},
        {"per_page", "0"},
        {"per_page", "101"},
        {"per_page", "99999999999999999999999"},
        {"year_from", "15"},
        {"year_from", "20155"},
        {"year_to", "0999"},
        {"year_to", "MMXX"},
    }));
    CAPTURE(name, value);
    const ReadSearch read = read_search({{name, value}});
    CHECK(read.request == SearchRequest{});
    REQUIRE(read.complaints.size() == 1);
    CHECK(read.complaints[0].parameter == name);
    CHECK_THAT(read.complaints[0].message, Catch::ContainsSubstring(name));
}

TEST_CASE("a page beyond any list is a page, as deep as can be counted")
{
    for (const char* page : {"10000000", "10000001", "99999999999999999999999999"}) {
        const ReadSearch read = read_search({{"page", page}});
        CHECK(read.complaints.empty());
        CHECK(read.request.page == 10'000'000);
    }
}

TEST_CASE("of two values for one thing the first counts, and the second is complained of")
{
    const ReadSearch read = read_search({{"q", ""}, {"q", "first"}, {"q", "second"}});
    CHECK(read.request.text == "first");
    CHECK(read.complaints == std::vector<Complaint>{{"q", "q is given twice: give it once."}});
}

TEST_CASE("years in the wrong order are asked for and complained of")
{
    const ReadSearch read = read_search({{"year_from", "2020"}, {"year_to", "2010"}});
    CHECK(read.request.filters.year_from == 2020);
    CHECK(read.complaints.size() == 1);
}

TEST_CASE("a review or a passage is named by its numbers, and nothing else is taken for one")
{
    CHECK(read_search({{"like", "41"}}).request.like == PlaceInReview{ReviewId{41}, std::nullopt});
    CHECK(read_search({{"same", "41-p0"}}).request.same == PlaceInReview{ReviewId{41}, 0U});
    CHECK(read_search({{"same", "41-p0"}}).request.in == ResultKind::Passages);
    for (const char* typed : {"x", "-p3", "41-p", "41p3", "41-p-3", "-41", "41-p3x", "4 1"}) {
        CAPTURE(typed);
        const ReadSearch read = read_search({{"like", typed}});
        CHECK_FALSE(read.request.like);
        REQUIRE(read.complaints.size() == 1);
        CHECK(read.complaints.front().parameter == "like");
    }
    CHECK(read_search({{"same", "41"}}).complaints.size() == 1);
    const ReadSearch both = read_search({{"like", "41"}, {"same", "41-p3"}});
    CHECK(both.request.like);
    CHECK_FALSE(both.request.same);
    CHECK(both.complaints.size() == 1);
}
