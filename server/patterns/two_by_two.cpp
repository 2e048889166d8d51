#include "server/patterns/two_by_two.hpp"

#include <algorithm>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <limits>

#include "server/patterns/fixed_margins.hpp"

namespace throughline {
namespace {

constexpr double counts_as_equal = 1 + 1e-7;
constexpr double hardly_representable = 1e-290;

// Both sides of the mode fall outwards. Of one of them: the sum of all that is no likelier than `limit`.
class Side {
public:
    Side(const FixedMargins& margins, std::int64_t next_to_mode, int outwards)
        : margins_(margins), inner_(next_to_mode), outwards_(outwards)
    {
    }

    // `guess`: where about it begins to be no likelier.
    [[nodiscard]] double no_likelier_than(double limit, std::int64_t guess) const
    {
        if (!is_within(inner_))
            return 0;
        std::int64_t at = is_beyond(guess, inner_) ? nearest_within(guess) : inner_;
        double probability = margins_.probability(at);
        while (probability < hardly_representable && at != inner_) {  // too small to be followed inwards
            at = inner_ + (at - inner_) / 2;
            probability = margins_.probability(at);
        }
        while (at != inner_ && times_inwards(at, probability) <= limit) {
            probability = times_inwards(at, probability);
            at -= outwards_;
        }
        while (probability > limit) {
            if (!is_within(at + outwards_))
                return 0;
            probability *= outwards_ > 0 ? margins_.step_up(at) : 1 / margins_.step_up(at - 1);
            at += outwards_;
        }
        return outwards_ > 0 ? margins_.sum_up(at, probability) : margins_.sum_down(at, probability);
    }

private:
    [[nodiscard]] bool is_within(std::int64_t at) const
    {
        return at >= margins_.lowest() && at <= margins_.highest();
    }
    [[nodiscard]] bool is_beyond(std::int64_t at, std::int64_t other) const
    {
        return outwards_ > 0 ? at > other : at < other;
    }
    [[nodiscard]] std::int64_t nearest_within(std::int64_t at) const
    {
        return std::clamp(at, margins_.lowest(), margins_.highest());
    }
    [[nodiscard]] double times_inwards(std::int64_t at, double probability) const
    {
        return outwards_ > 0 ? probability / margins_.step_up(at - 1) : probability * margins_.step_up(at);
    }

    const FixedMargins& margins_;
    std::int64_t inner_;
    int outwards_;
};

// Beside the mode there may be one that is as likely.
bool is_as_likely_as_any(const FixedMargins& margins, std::int64_t both, std::int64_t mode)
{
    return both == mode || (both + 1 == mode && margins.step_up(both) <= counts_as_equal) ||
           (both == mode + 1 && 1 / margins.step_up(mode) <= counts_as_equal);
}

// Where a function of the logarithm of the odds ratio that rises from below zero to above crosses it.
template <typename Function>
double crossing(const Function& function, double guess)
{
    double low = guess - 1;
    double high = guess + 1;
    for (double step = 1; function(low) > 0 && low > -700; step *= 2)
        low -= step;
    for (double step = 1; function(high) < 0 && high < 700; step *= 2)
        high += step;
    std::uintmax_t most_steps = 100;
    const auto [below, above] = boost::math::tools::toms748_solve(
        function, low, high, boost::math::tools::eps_tolerance<double>(48), most_steps);
    return std::exp(below + (above - below) / 2);
}

}  // namespace

double expected_both(const TwoByTwo& table)
{
    return share_of(table.first(), table.total()) * static_cast<double>(table.second());
}

std::optional<double> lift_of(const TwoByTwo& table)
{
    if (table.first() == 0 || table.second() == 0)
        return std::nullopt;
    return static_cast<double>(table.both) / expected_both(table);
}

std::optional<double> odds_ratio(const TwoByTwo& table)
{
    if (table.only_first == 0 || table.only_second == 0)
        return std::nullopt;
    return static_cast<double>(table.both) * static_cast<double>(table.neither) /
           (static_cast<double>(table.only_first) * static_cast<double>(table.only_second));
}

double fisher_p(const TwoByTwo& table)
{
    const FixedMargins margins(table);
    const auto both = static_cast<std::int64_t>(table.both);
    const std::int64_t mode = margins.mode();
    if (is_as_likely_as_any(margins, both, mode))
        return 1;
    const double observed = margins.probability(both);
    const double limit = observed * counts_as_equal;
    const auto mirrored = static_cast<std::int64_t>(2 * expected_both(table)) - both;
    const Side down(margins, mode, -1);
    const Side up(margins, mode + 1, 1);
    const bool is_below = both <= mode;
    return std::min(1.0, down.no_likelier_than(limit, is_below ? both : mirrored) +
                             up.no_likelier_than(limit, is_below ? mirrored : both));
}

double mid_p(const TwoByTwo& table)
{
    const FixedMargins margins(table);
    const auto both = static_cast<std::int64_t>(table.both);
    const double observed = margins.probability(both);
    const double tail = std::min(margins.sum_down(both, observed), margins.sum_up(both, observed));
    return std::min(1.0, 2 * tail - observed);
}

Bounds odds_ratio_bounds(const TwoByTwo& table, IntervalMethod method, double level)
{
    const FixedMargins margins(table);
    const auto both = static_cast<std::int64_t>(table.both);
    const double tail = (1 - level) / 2;
    const double of_observed = method == IntervalMethod::MidP ? 0.5 : 1;
    const auto of = [](std::size_t count) { return static_cast<double>(count) + 0.5; };
    const double middle =
        std::log(of(table.both) * of(table.neither)) - std::log(of(table.only_first) * of(table.only_second));
    const double spread = 2 * std::sqrt(1 / of(table.both) + 1 / of(table.only_first) +
                                        1 / of(table.only_second) + 1 / of(table.neither));
    Bounds bounds{0, std::numeric_limits<double>::infinity()};
    if (both > margins.lowest())
        bounds.low = crossing(
            [&](double log_ratio) {
                const auto parts = margins.parts(both, std::exp(log_ratio));
                return parts.above + of_observed * parts.at - tail;
            },
            middle - spread);
    if (both < margins.highest())
        bounds.high = crossing(
            [&](double log_ratio) {
                const auto parts = margins.parts(both, std::exp(log_ratio));
                return tail - parts.below - of_observed * parts.at;
            },
            middle + spread);
    return bounds;
}

}  // namespace throughline
