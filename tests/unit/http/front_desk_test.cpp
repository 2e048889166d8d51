// What the front desk reads before anybody asks.
#include "server/http/front_desk.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace throughline;

namespace {

std::vector<Review> one_recommendation()
{
    Review review = test::review_with_pages({"The board should ask who lives in the home."}, "2020");
    review.points.push_back(test::point_on(review, 1, PointKind::Recommendation, {"police"}));
    return {review};
}

// Behind the back of the catalogue: its revision stays, so whoever has read the points need not read them
// again.
void take_points_away(const std::filesystem::path& data)
{
    SQLite::Database catalogue((data / "catalogue.sqlite").string(), SQLite::OPEN_READWRITE);
    catalogue.exec("PRAGMA foreign_keys = ON");  // with all that belongs to them
    REQUIRE(catalogue.exec("DELETE FROM point") == 1);
}

int recommendations_of(test::Desk& desk)
{
    const HttpResponse response = desk.answer("/api/v1/recommendations");
    CAPTURE(response.body);
    REQUIRE(response.status == 200);
    return nlohmann::json::parse(response.body).at("total").get<int>();
}

}  // namespace

TEST_CASE("what is read ahead, the first reader of recommendations does not wait for")
{
    test::Desk desk(one_recommendation());
    SECTION("read ahead")
    {
        desk.read_ahead();
        take_points_away(desk.data());
        CHECK(recommendations_of(desk) == 1);
    }
    SECTION("not read ahead")
    {
        take_points_away(desk.data());
        CHECK(recommendations_of(desk) == 0);
    }
}

TEST_CASE("where there is nothing to read ahead, the first reader is told")
{
    test::Desk desk({});
    desk.read_ahead();
    CHECK(desk.answer("/api/v1/recommendations").status == 503);
}
