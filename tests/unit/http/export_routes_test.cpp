// Files of results as the front desk gives them, before they are sent.
#include "server/http/front_desk.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace throughline;

namespace {

std::vector<Review> forty_reviews()
{
    return std::vector<Review>(
        40, test::review_with_pages(std::vector<std::string>(10, "Nobody asked."), "2020"));
}

}  // namespace

TEST_CASE("a file is made in parts, none of them with more than a hundred rows")
{
    test::Desk desk(forty_reviews());
    const HttpResponse response = desk.answer("/search.csv", {{"in", "passages"}});
    REQUIRE(response.status == 200);
    REQUIRE(response.body_maker);
    std::size_t parts = 0;
    std::size_t rows = 0;
    response.body_maker([&](std::string_view part) {
        const auto lines = static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
        CHECK(lines <= 120);
        rows += lines;
        ++parts;
        return true;
    });
    CHECK(parts == 5);
    CHECK(rows > 400);
}

TEST_CASE("nothing more is made for who has gone")
{
    test::Desk desk(forty_reviews());
    const HttpResponse response = desk.answer("/search.csv", {{"in", "passages"}});
    std::size_t parts = 0;
    response.body_maker([&](std::string_view) { return ++parts < 2; });
    CHECK(parts == 2);
}

TEST_CASE("while four files are being taken a fifth is told to wait, and pages are answered")
{
    test::Desk desk(forty_reviews());
    std::vector<HttpResponse> taken;
    for (int at = 0; at < 4; ++at)
        taken.push_back(desk.answer("/search.ris"));
    const HttpResponse fifth = desk.answer("/search.ris");
    CHECK(fifth.status == 503);
    CHECK(fifth.body.find("Several files are being taken from this site") != std::string::npos);
    CHECK(desk.answer("/search", {{"q", "nobody"}}).status == 200);
    taken.pop_back();
    CHECK(desk.answer("/search.ris").status == 200);
}
