// How often the 95 % intervals hold the truth, and what share of discoveries is false: by simulation, with a
// fixed seed. Prints a table to standard error and JSON to standard output.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <vector>

#include "server/patterns/many_tests.hpp"
#include "server/patterns/two_by_two.hpp"

namespace {

using namespace throughline;
using Json = nlohmann::ordered_json;

constexpr int rounds = 20'000;
std::mt19937_64 random_bits(20260101);

std::size_t binomial(std::size_t trials, double chance)
{
    return std::binomial_distribution<std::size_t>(trials, chance)(random_bits);
}

void tell(Json& rows, const std::string& what, double share, double held, double width)
{
    fmt::print(stderr, "{:<46} {:>7.3f} {:>9.2f} % {:>9.3f}\n", what, share, 100 * held, width);
    rows.push_back({{"what", what}, {"share", share}, {"held", held}, {"mean_width", width}});
}

void simulate_wilson(Json& rows, std::size_t total, double share)
{
    int held = 0;
    double width = 0;
    for (int round = 0; round < rounds; ++round) {
        const Bounds bounds = wilson(binomial(total, share), total);
        held += bounds.low <= share && share <= bounds.high ? 1 : 0;
        width += bounds.high - bounds.low;
    }
    tell(rows, fmt::format("Wilson, {} reviews", total), share, 1.0 * held / rounds, width / rounds);
}

// Of rounds in which there is something to compare.
void simulate_katz(Json& rows, std::size_t total, std::size_t others, double share, double ratio)
{
    int held = 0;
    int told = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto found = risk_ratio(binomial(total, share * ratio), total, binomial(others, share), others);
        if (!found)
            continue;
        ++told;
        held += found->bounds.low <= ratio && ratio <= found->bounds.high ? 1 : 0;
    }
    tell(rows, fmt::format("risk ratio {} (Katz), {} and {} reviews", ratio, total, others), share,
         1.0 * held / told, 0);
}

TwoByTwo any_pair(std::size_t total, double share, double odds)
{
    const double denied = share * odds / (1 - share + share * odds);  // the share among those with the first
    const std::size_t first = binomial(total, share);
    const std::size_t both = binomial(first, denied);
    const std::size_t second_alone = binomial(total - first, share);
    return {both, first - both, second_alone, total - first - second_alone};
}

void simulate_odds(Json& rows, IntervalMethod method, std::size_t total, double share, double odds)
{
    constexpr int fewer = rounds / 10;
    int held = 0;
    for (int round = 0; round < fewer; ++round) {
        const Bounds bounds = odds_ratio_bounds(any_pair(total, share, odds), method);
        held += bounds.low <= odds && odds <= bounds.high ? 1 : 0;
    }
    tell(rows,
         fmt::format("odds ratio {} ({}), {} reviews", odds,
                     method == IntervalMethod::MidP ? "mid-p" : "exact", total),
         share, 1.0 * held / fewer, 0);
}

// 780 pairs, of which some are truly associated: the share of false ones among those with q below 0.05.
void simulate_discoveries(Json& rows, std::size_t total, double share, std::size_t truly, double odds)
{
    constexpr std::size_t pairs = 780;
    constexpr int repeats = 200;
    double false_share = 0;
    double found_share = 0;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        std::vector<double> p;
        for (std::size_t pair = 0; pair < pairs; ++pair)
            p.push_back(fisher_p(any_pair(total, share, pair < truly ? odds : 1)));
        const auto q = false_discovery_q(p);
        const auto below = [](double value) { return value < 0.05; };
        const auto first_null = q.begin() + static_cast<std::ptrdiff_t>(truly);
        const auto right = static_cast<double>(std::count_if(q.begin(), first_null, below));
        const auto wrong = static_cast<double>(std::count_if(first_null, q.end(), below));
        false_share += right + wrong == 0 ? 0 : wrong / (right + wrong);
        found_share += truly == 0 ? 0 : right / static_cast<double>(truly);
    }
    false_share /= repeats;
    found_share /= repeats;
    fmt::print(stderr,
               "q < 0.05, {} reviews, {} of {} pairs truly with odds {}: {:.2f} % false, {:.0f} % found\n",
               total, truly, pairs, odds, 100 * false_share, 100 * found_share);
    rows.push_back({{"reviews", total},
                    {"share", share},
                    {"pairs", pairs},
                    {"true_pairs", truly},
                    {"odds", odds},
                    {"false_discovery_rate", false_share},
                    {"found", found_share}});
}

}  // namespace

int main()
{
    Json intervals = Json::array();
    fmt::print(stderr, "{:<46} {:>7} {:>11} {:>9}\n", "95 % interval", "share", "held", "width");
    for (const std::size_t total : {24U, 100U, 500U, 3000U})
        for (const double share : {0.05, 0.2, 0.5})
            simulate_wilson(intervals, total, share);
    for (const double ratio : {1.0, 2.0})
        for (const std::size_t total : {50U, 200U})
            simulate_katz(intervals, total, 1000, 0.2, ratio);
    for (const auto method : {IntervalMethod::Exact, IntervalMethod::MidP})
        for (const std::size_t total : {60U, 300U, 3000U})
            for (const double odds : {1.0, 3.0})
                simulate_odds(intervals, method, total, 0.2, odds);
    Json discoveries = Json::array();
    simulate_discoveries(discoveries, 300, 0.2, 0, 1);
    simulate_discoveries(discoveries, 300, 0.2, 78, 3);
    simulate_discoveries(discoveries, 3000, 0.1, 78, 2);
    std::cout << Json{{"rounds", rounds}, {"intervals", intervals}, {"discoveries", discoveries}}.dump(1)
              << '\n';
}
