// False discovery rates and trends against R 4.2: the call stands beside.
#include "server/patterns/many_tests.hpp"

#include "support/catch.hpp"

using namespace throughline;

namespace {

Approx tested_as(double value)
{
    return Approx(value).epsilon(1e-9).margin(1e-300);
}

}  // namespace

TEST_CASE("q is R's p.adjust, in the order of the tests")
{
    // p.adjust(p, "BH") of the 15 p values of Benjamini and Hochberg 1995, section 4
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000};
    const std::vector<double> q{0.0015,
                                0.003,
                                0.0095,
                                0.0356249999999999969,
                                0.0602999999999999994,
                                0.0638571428571428623,
                                0.0638571428571428623,
                                0.0645,
                                0.0765,
                                0.486,
                                0.5811818181818181328,
                                0.7148749999999999272,
                                0.7532307692307692593,
                                0.8132142857142856673,
                                1};
    const auto found = false_discovery_q(p);
    REQUIRE(found.size() == q.size());
    for (std::size_t at = 0; at < q.size(); ++at)
        CHECK(found[at] == tested_as(q[at]));
    CHECK(false_discovery_q({}).empty());
    CHECK(false_discovery_q({0.04, 0.01}) == std::vector<double>{0.04, 0.02});
}

TEST_CASE("the trend of the smokers is that of R's documentation")
{
    // smokers <- c(83, 90, 129, 70); patients <- c(86, 93, 136, 82); prop.trend.test(smokers, patients)
    const LinearTrend trend = linear_trend({{1, 83, 86}, {2, 90, 93}, {3, 129, 136}, {4, 70, 82}});
    CHECK(trend.chi_squared == tested_as(8.224922285197710181));
    CHECK(trend.p == tested_as(0.004131897477641487));
    // prop.trend.test(smokers, patients, c(0, 0, 0, 1))
    const LinearTrend last = linear_trend({{0, 83, 86}, {0, 90, 93}, {0, 129, 136}, {1, 70, 82}});
    CHECK(last.chi_squared == tested_as(12.173146220740252));
    CHECK(last.p == tested_as(4.8482459344167451e-04));
}

TEST_CASE("a trend over years with gaps is R's")
{
    // year <- c(2001, 2002, 2004, 2009); prop.trend.test(c(3, 0, 5, 9), c(20, 1, 14, 17), year)
    // lm(x / n ~ year, weights = n)
    const LinearTrend trend = linear_trend({{2001, 3, 20}, {2002, 0, 1}, {2004, 5, 14}, {2009, 9, 17}});
    CHECK(trend.chi_squared == tested_as(6.155903928738130304));
    CHECK(trend.p == tested_as(0.013097416272086515));
    CHECK(trend.slope == tested_as(0.047560936446259985));
}

TEST_CASE("without a difference there is no trend")
{
    const auto steps = GENERATE(values<std::vector<TrendStep>>(
        {{}, {{2001, 3, 9}}, {{2001, 0, 9}, {2002, 0, 4}}, {{2001, 9, 9}, {2002, 4, 4}}, {{2001, 0, 0}}}));
    CHECK(linear_trend(steps).p == 1);
    CHECK(linear_trend(steps).slope == 0);
}
