// What is true of the statistics of any counts.
#include <rapidcheck.h>

#include <algorithm>
#include <boost/math/distributions/hypergeometric.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>

#include "server/patterns/fixed_margins.hpp"
#include "server/patterns/many_tests.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

using Whole = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

rc::Gen<std::size_t> counts(std::size_t most)
{
    return rc::gen::inRange<std::size_t>(0, most + 1);
}

TwoByTwo any_table(std::size_t most)
{
    return {*counts(most), *counts(most), *counts(most), *counts(most)};
}

bool is_near(double left, double right, double tolerance = 1e-9)
{
    return left == right || std::abs(left - right) <= tolerance * std::max(std::abs(left), std::abs(right));
}

Whole choose(std::size_t n, std::size_t k)
{
    Whole ways = 1;
    for (std::size_t at = 1; at <= k; ++at)
        ways = ways * (n - k + at) / at;
    return ways;
}

// In whole numbers: the ways to each table with these margins that has no more ways to it than this one.
double fisher_p_in_whole_numbers(const TwoByTwo& table)
{
    const std::size_t rest = table.total() - table.first();
    const auto ways = [&](std::size_t both) {
        return choose(table.first(), both) * choose(rest, table.second() - both);
    };
    const std::size_t lowest = table.second() > rest ? table.second() - rest : 0;
    const Whole observed = ways(table.both);
    Whole sum = 0;
    for (std::size_t both = lowest; both <= std::min(table.first(), table.second()); ++both)
        if (const Whole some = ways(both); some * 10'000'000 <= observed * 10'000'001)
            sum += some;
    return Fraction(sum, choose(table.total(), table.second())).convert_to<double>();
}

}  // namespace

TEST_CASE("Fisher's p is that of whole numbers")
{
    CHECK(rc::check("p", [] {
        const TwoByTwo table = any_table(60);
        RC_ASSERT(is_near(fisher_p(table), fisher_p_in_whole_numbers(table)));
    }));
}

TEST_CASE("given margins, a table is as likely as Boost says")
{
    CHECK(rc::check("probability", [] {
        const TwoByTwo table = any_table(300);
        RC_PRE(table.total() > 0U);
        const boost::math::hypergeometric_distribution<double> boosts(static_cast<unsigned>(table.first()),
                                                                      static_cast<unsigned>(table.second()),
                                                                      static_cast<unsigned>(table.total()));
        const double expected = boost::math::pdf(boosts, static_cast<double>(table.both));
        RC_ASSERT(is_near(FixedMargins(table).probability(static_cast<std::int64_t>(table.both)), expected));
    }));
}

TEST_CASE("all tables with the same margins are together certain")
{
    CHECK(rc::check("sum", [] {
        const TwoByTwo table = any_table(400);
        const FixedMargins margins(table);
        RC_ASSERT(is_near(margins.sum_up(margins.lowest(), margins.probability(margins.lowest())), 1, 1e-8) ||
                  margins.probability(margins.lowest()) < 1e-200);
        const auto parts = margins.parts(static_cast<std::int64_t>(table.both), 1);
        RC_ASSERT(is_near(parts.below + parts.at + parts.above, 1));
    }));
}

TEST_CASE("what is said of two does not depend on their order or on which is called yes")
{
    CHECK(rc::check("symmetry", [] {
        const TwoByTwo table = any_table(80);
        const TwoByTwo exchanged{table.both, table.only_second, table.only_first, table.neither};
        const TwoByTwo denied{table.only_first, table.both, table.neither, table.only_second};
        RC_ASSERT(is_near(fisher_p(table), fisher_p(exchanged)));
        RC_ASSERT(is_near(fisher_p(table), fisher_p(denied)));
        RC_ASSERT(is_near(mid_p(table), mid_p(denied)));
        RC_ASSERT(is_near(expected_both(table), expected_both(exchanged)));
        const Bounds bounds = odds_ratio_bounds(table, IntervalMethod::MidP);
        const Bounds other = odds_ratio_bounds(exchanged, IntervalMethod::MidP);
        const Bounds inverse = odds_ratio_bounds(denied, IntervalMethod::MidP);
        RC_ASSERT(is_near(bounds.low, other.low));
        RC_ASSERT(is_near(bounds.high, other.high));
        RC_ASSERT(is_near(1 / bounds.low, inverse.high));
    }));
}

TEST_CASE("the interval of an odds ratio holds it, and the exact one holds the mid-p one")
{
    CHECK(rc::check("intervals", [] {
        const TwoByTwo table = any_table(80);
        const Bounds mid = odds_ratio_bounds(table, IntervalMethod::MidP);
        const Bounds exact = odds_ratio_bounds(table, IntervalMethod::Exact);
        RC_ASSERT(exact.low <= mid.low * (1 + 1e-9));
        RC_ASSERT(exact.high >= mid.high * (1 - 1e-9));
        if (const auto ratio = odds_ratio(table)) {
            RC_ASSERT(mid.low <= *ratio);
            RC_ASSERT(mid.high >= *ratio);
        }
    }));
}

TEST_CASE("with the same margins, more together is a larger odds ratio")
{
    CHECK(rc::check("monotony", [] {
        const TwoByTwo table = any_table(60);
        RC_PRE(table.only_first > 0U && table.only_second > 0U);
        const TwoByTwo more{table.both + 1, table.only_first - 1, table.only_second - 1, table.neither + 1};
        const Bounds fewer_bounds = odds_ratio_bounds(table, IntervalMethod::MidP);
        const Bounds more_bounds = odds_ratio_bounds(more, IntervalMethod::MidP);
        RC_ASSERT(fewer_bounds.low <= more_bounds.low);
        RC_ASSERT(fewer_bounds.high <= more_bounds.high);
    }));
}

TEST_CASE("a share lies within its interval, which mirrors and narrows")
{
    CHECK(rc::check("Wilson", [] {
        const std::size_t total = *rc::gen::inRange<std::size_t>(1, 5000);
        const std::size_t count = *rc::gen::inRange<std::size_t>(0, total + 1);
        const Bounds bounds = wilson(count, total);
        const Bounds mirrored = wilson(total - count, total);
        const Bounds of_more = wilson(count * 4, total * 4);
        RC_ASSERT(0 <= bounds.low && bounds.low <= share_of(count, total));
        RC_ASSERT(share_of(count, total) <= bounds.high && bounds.high <= 1);
        RC_ASSERT(std::abs(bounds.low - (1 - mirrored.high)) < 1e-12);
        RC_ASSERT(of_more.high - of_more.low <= bounds.high - bounds.low);
    }));
}

TEST_CASE("a ratio of shares turned round is its inverse")
{
    CHECK(rc::check("risk ratio", [] {
        const std::size_t total = *rc::gen::inRange<std::size_t>(1, 400);
        const std::size_t others = *rc::gen::inRange<std::size_t>(1, 400);
        const std::size_t count = *counts(total);
        const std::size_t other_count = *counts(others);
        const auto ratio = risk_ratio(count, total, other_count, others);
        const auto turned = risk_ratio(other_count, others, count, total);
        RC_ASSERT(ratio.has_value() == (count + other_count > 0));
        if (ratio) {
            RC_ASSERT(is_near(ratio->ratio, 1 / turned->ratio));
            RC_ASSERT(is_near(ratio->bounds.low, 1 / turned->bounds.high));
            RC_ASSERT(ratio->bounds.low <= ratio->ratio && ratio->ratio <= ratio->bounds.high);
        }
    }));
}

TEST_CASE("q is no smaller than p, keeps its order and does not depend on the order of the tests")
{
    CHECK(rc::check("q", [] {
        auto p = *rc::gen::container<std::vector<double>>(
            rc::gen::map(rc::gen::inRange(0, 1001),
                         [](int thousandths) { return static_cast<double>(thousandths) / 1000; }));
        const auto q = false_discovery_q(p);
        for (std::size_t at = 0; at < p.size(); ++at) {
            RC_ASSERT(q[at] >= p[at] * (1 - 1e-15) && q[at] <= 1);
            for (std::size_t other = 0; other < p.size(); ++other)
                RC_ASSERT(p[at] > p[other] || q[at] <= q[other]);
        }
        std::reverse(p.begin(), p.end());
        auto of_reversed = false_discovery_q(p);
        std::reverse(of_reversed.begin(), of_reversed.end());
        RC_ASSERT(of_reversed == q);
    }));
}

TEST_CASE("a trend does not depend on where the scale begins or how it is divided")
{
    CHECK(rc::check("trend", [] {
        std::vector<TrendStep> steps;
        const auto years = *rc::gen::inRange<std::size_t>(2, 15);
        for (std::size_t year = 0; year < years; ++year) {
            const auto total = *counts(40);
            steps.push_back({static_cast<double>(year), *counts(total), total});
        }
        auto moved = steps;
        for (TrendStep& step : moved)
            step.at = 2000 + 3 * step.at;
        std::reverse(moved.begin(), moved.end());
        RC_ASSERT(std::abs(linear_trend(steps).p - linear_trend(moved).p) < 1e-9);
        RC_ASSERT(std::abs(linear_trend(steps).slope - 3 * linear_trend(moved).slope) < 1e-9);
    }));
}
