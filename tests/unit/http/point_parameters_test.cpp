#include "server/http/point_parameters.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("the kinds of a list are those of the closed list, each once")
{
    const ReadSearch read = read_points(
        {{"q", "men"}, {"kind", "finding"}, {"kind", "finding"}, {"kind", "learning"}, {"kind", ""}});
    CHECK(read.complaints.empty());
    CHECK(read.request.in == ResultKind::Recommendations);
    CHECK(read.request.filters.values.at("kind") == std::vector<std::string>{"finding", "learning"});
}

TEST_CASE("what a list of recommendations cannot do is a complaint, and is left out")
{
    const auto [name, value] = GENERATE(table<std::string, std::string>(
        {{"kind", "chapter"}, {"sort", "title"}, {"sort", "best"}, {"page", "0"}, {"per_page", "101"}}));
    CAPTURE(name, value);
    const ReadSearch read = read_points({{name, value}});
    REQUIRE(read.complaints.size() == 1);
    CHECK(read.complaints.front().parameter == name);
    CHECK(read.request.sort == SortOrder::Relevance);
    CHECK_FALSE(read.request.filters.values.contains("kind"));
}

TEST_CASE("the address itself says what is listed")
{
    CHECK(read_points({{"in", "passages"}}).request.in == ResultKind::Recommendations);
    CHECK(read_points({{"in", "nonsense"}}).complaints.empty());
    CHECK(read_search({{"in", "recommendations"}}).request.in == ResultKind::Recommendations);
}
