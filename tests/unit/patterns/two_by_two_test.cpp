// Tables of two by two against R 4.2 and SciPy 1.10: the call stands beside.
#include "server/patterns/two_by_two.hpp"

#include <cmath>

#include "server/patterns/fixed_margins.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

Approx exactly(double value)
{
    return Approx(value).epsilon(1e-9).margin(1e-300);
}

const TwoByTwo tea{3, 1, 1, 3};            // R's fisher.test, example TeaTasting (Agresti 1990)
const TwoByTwo convictions{2, 10, 15, 3};  // R's fisher.test, example Convictions (Fisher 1962)
const TwoByTwo jobs{10, 2, 3, 15};
const TwoByTwo many{120, 880, 340, 6660};
const TwoByTwo wide{5, 995, 2000, 97000};
const TwoByTwo none{0, 12, 7, 30};
const TwoByTwo diet{1, 9, 11, 3};

}  // namespace

TEST_CASE("Fisher's p is that of R and SciPy")
{
    // fisher.test(matrix(c(both, only_first, only_second, neither), 2, byrow = TRUE))$p.value
    const auto [observed, p] = GENERATE(table<TwoByTwo, double>({{tea, 0.48571428571428582},
                                                                 {convictions, 0.00053672411914343593},
                                                                 {jobs, 0.00053672411914343593},
                                                                 {many, 2.742996578281653e-16},
                                                                 {none, 0.1711754835101004},
                                                                 {wide, 9.9366298115936515e-05},
                                                                 {diet, 0.0027594561852200836}}));
    CAPTURE(observed.both, observed.only_first, observed.only_second, observed.neither);
    CHECK(fisher_p(observed) == exactly(p));
    // scipy.stats.fisher_exact([[8, 2], [1, 5]]) and others of its documentation and tests
    CHECK(fisher_p({8, 2, 1, 5}) == exactly(0.034965034965034975));
    CHECK(fisher_p({6, 2, 1, 4}) == exactly(0.10256410256410256));
    CHECK(fisher_p({100, 2, 1000, 5}) == exactly(0.13007593634300163));
}

TEST_CASE("the exact interval of the odds ratio is SciPy's")
{
    // scipy.stats.contingency.odds_ratio(table, kind='conditional').confidence_interval(0.95)
    const auto [observed, low, high] =
        GENERATE(table<TwoByTwo, double, double>({{tea, 0.21173559544657966, 626.2435305888141},
                                                  {jobs, 2.7533827882493185, 301.4623379715165},
                                                  {convictions, 0.003317163950657363, 0.36318960235668074},
                                                  {many, 2.1252320620069067, 3.3393305869228707},
                                                  {wide, 0.07887395304454801, 0.5716358606823316}}));
    CAPTURE(observed.both);
    const Bounds bounds = odds_ratio_bounds(observed, IntervalMethod::Exact);
    CHECK(bounds.low == exactly(low));
    CHECK(bounds.high == exactly(high));
}

TEST_CASE("the mid-p interval and p are those of an independent calculation in R")
{
    // dhyper(x, m, n, k, log = TRUE) + x * t over all x, normalised; uniroot(..., tol = 1e-14) for t
    const auto [observed, low, high, p] = GENERATE(table<TwoByTwo, double, double, double>(
        {{tea, 0.31005488171907980, 308.55677158115332759, 0.25714285714285723},
         {jobs, 3.3799061348716313, 207.27056778920334, 0.00048066192467676090},
         {convictions, 0.00482461166901909395, 0.29586620459150086981, 0.00048066192467675981},
         {many, 2.1384454152280332, 3.3203323824378761, 3.2774640234866957e-16},
         {none, 0, 1.5558443145857315, 0.1198533411600555},
         {wide, 0.089036025022865367, 0.54256311518594402, 7.1360228539484613e-05},
         {diet, 0.0012742629425322395, 0.3351270242818208400, 0.0014133799973078489}}));
    CAPTURE(observed.both);
    const Bounds bounds = odds_ratio_bounds(observed, IntervalMethod::MidP);
    CHECK(bounds.low == exactly(low));
    CHECK(bounds.high == exactly(high));
    CHECK(mid_p(observed) == exactly(p));
}

TEST_CASE("the probability of a table is R's")
{
    // dhyper(c(3, 0, 50, 120), c(4, 12, 1000, 1000), c(4, 37, 7000, 7000), c(4, 7, 460, 460))
    CHECK(FixedMargins(tea).probability(3) == exactly(2.2857142857142862e-01));
    CHECK(FixedMargins(none).probability(0) == exactly(1.1985334116005544e-01));
    CHECK(FixedMargins(many).probability(50) == exactly(3.3098461415519781e-02));
    CHECK(FixedMargins(many).probability(120) == exactly(1.5120681806029504e-16));
}

TEST_CASE("where margins leave no choice nothing is concluded")
{
    const TwoByTwo everyone{7, 0, 3, 0};
    CHECK(fisher_p(everyone) == 1);
    CHECK(mid_p(everyone) == 1);
    CHECK(odds_ratio_bounds(everyone, IntervalMethod::MidP).low == 0);
    CHECK(std::isinf(odds_ratio_bounds(everyone, IntervalMethod::MidP).high));
    CHECK_FALSE(odds_ratio(everyone));
    CHECK(fisher_p({}) == 1);
    CHECK(expected_both({}) == 0);
    CHECK_FALSE(lift_of({}));
}

TEST_CASE("expected, lift and odds ratio are what they are by hand")
{
    const TwoByTwo table{12, 18, 8, 62};
    CHECK(expected_both(table) == exactly(6));
    CHECK(lift_of(table).value() == exactly(2));
    CHECK(odds_ratio(table).value() == exactly(12.0 * 62 / (18.0 * 8)));
}

TEST_CASE("a p too small to be written is zero, and costs no time")
{
    CHECK(fisher_p({50000, 0, 0, 50000}) == 0);
    CHECK(fisher_p({0, 50000, 50000, 0}) == 0);
    CHECK(fisher_p({400, 0, 0, 400}) > 0);
    CHECK(fisher_p({400, 0, 0, 400}) < 1e-200);
}
