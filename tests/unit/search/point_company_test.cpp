#include "server/search/point_company.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;

ShelvedPoint in_company(std::uint32_t review, std::vector<std::string> themes,
                        std::vector<std::string> addressees)
{
    Point point;
    point.addressees = std::move(addressees);
    return {ReviewId{review}, point, {}, std::move(themes)};
}

}  // namespace

TEST_CASE("a theme in common speaks for the same demand, a rare one more, none in common against it")
{
    const auto company =
        PointCompany::of({in_company(1, {"neglect", "school"}, {}), in_company(2, {"neglect", "housing"}, {}),
                          in_company(3, {"rare", "school"}, {}), in_company(4, {"rare", "housing"}, {}),
                          in_company(5, {"neglect"}, {}), in_company(6, {"neglect"}, {})});
    CHECK(company.speaks_for(2, 3) > company.speaks_for(0, 1));
    CHECK(company.speaks_for(0, 1) > 0);
    CHECK(company.speaks_for(4, 5) == Approx(0.09));
    CHECK(company.speaks_for(2, 4) == Approx(-0.09));
    CHECK(company.speaks_for(0, 1) == company.speaks_for(1, 0));
}

TEST_CASE("who names no theme and nobody to act says nothing by that")
{
    const auto company = PointCompany::of(
        {in_company(1, {}, {}), in_company(2, {"neglect"}, {"police"}), in_company(3, {}, {"police"})});
    CHECK(company.speaks_for(0, 1) == 0);
    CHECK(company.speaks_for(1, 2) == Approx(0.06));
}

TEST_CASE("addressees of which none is in common, and one review for both, speak against the same demand")
{
    const auto company = PointCompany::of(
        {in_company(1, {}, {"police"}), in_company(2, {}, {"housing"}), in_company(2, {}, {"police"})});
    CHECK(company.speaks_for(0, 1) == Approx(-0.06));
    CHECK(company.speaks_for(1, 2) == Approx(-0.12));
}
