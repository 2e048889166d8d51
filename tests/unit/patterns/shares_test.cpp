// Shares and their ratios against published values, and against R 4.2 and SciPy 1.10: the call stands beside.
#include "server/patterns/shares.hpp"

#include "support/catch.hpp"

using namespace throughline;

namespace {

Approx share_of(double value)
{
    return Approx(value).epsilon(1e-9).margin(1e-12);
}

}  // namespace

TEST_CASE("Wilson's intervals are those of Newcombe's table, 1998, table I, method 3")
{
    // As printed, four digits.
    const auto [count, total, low, high] =
        GENERATE(table<std::size_t, std::size_t, double, double>({{81, 263, 0.2553, 0.3662},
                                                                  {15, 148, 0.0624, 0.1605},
                                                                  {0, 20, 0.0000, 0.1611},
                                                                  {1, 29, 0.0061, 0.1718}}));
    CAPTURE(count, total);
    CHECK(wilson(count, total).low == Approx(low).margin(0.00005));
    CHECK(wilson(count, total).high == Approx(high).margin(0.00005));
}

TEST_CASE("Wilson's intervals are those of R")
{
    // prop.test(count, total, correct = FALSE)$conf.int
    const auto [count, total, low, high] = GENERATE(table<std::size_t, std::size_t, double, double>(
        {{81, 263, 0.25528851987827428, 0.36620957698280016},
         {15, 148, 0.062386399530736283, 0.160487241723308000},
         {0, 20, 0, 0.1611251580528193},
         {1, 29, 0.006113214292762661, 0.171755218793202824},
         {29, 29, 0.88303020150025935, 1}}));
    CAPTURE(count, total);
    CHECK(wilson(count, total).low == share_of(low));
    CHECK(wilson(count, total).high == share_of(high));
}

TEST_CASE("another level gives another interval")
{
    // scipy.stats.binomtest(97, 214).proportion_ci(0.99, 'wilson')
    CHECK(wilson(97, 214, 0.99).low == share_of(0.3683381449106029));
    CHECK(wilson(97, 214, 0.99).high == share_of(0.5410143632007208));
}

TEST_CASE("of no reviews nothing is known")
{
    CHECK(share_of(0, 0) == 0);
    CHECK(wilson(0, 0).low == 0);
    CHECK(wilson(0, 0).high == 1);
    CHECK_FALSE(risk_ratio(0, 0, 3, 7));
    CHECK_FALSE(risk_ratio(0, 5, 0, 7));
}

TEST_CASE("risk ratios are those of SciPy")
{
    // scipy.stats.contingency.relative_risk(27, 122, 44, 487), the example of its documentation, and another
    const auto ratio = risk_ratio(27, 122, 44, 487).value();
    CHECK(ratio.ratio == share_of(2.4495156482861398));
    CHECK(ratio.bounds.low == share_of(1.5836990926700116));
    CHECK(ratio.bounds.high == share_of(3.7886786315466354));
    CHECK_FALSE(ratio.is_adjusted);
    const auto small = risk_ratio(1, 4, 3, 9).value();
    CHECK(small.bounds.low == share_of(0.1085838467639671));
    CHECK(small.bounds.high == share_of(5.180328536552292));
}

TEST_CASE("with one count of zero a half is added, and the ratio says so")
{
    // By hand: (0.5 / 6) / (2.5 / 10), standard error sqrt(1 / 0.5 - 1 / 6 + 1 / 2.5 - 1 / 10)
    const auto ratio = risk_ratio(0, 5, 2, 9).value();
    CHECK(ratio.is_adjusted);
    CHECK(ratio.ratio == share_of(1.0 / 3));
    CHECK(ratio.bounds.low == share_of(0.019037912016799524));
    CHECK(ratio.bounds.high == share_of(5.8363076272788685));
}
