#include "server/patterns/fixed_margins.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cassert>
#include <cmath>

namespace throughline {
namespace {

using boost::math::policies::policy;
using boost::math::policies::promote_double;
using Binomial = boost::math::binomial_distribution<double, policy<promote_double<false>>>;

// What is smaller than this beside a sum does not change it.
constexpr double nothing_beside = 1e-18;

double binomial(std::int64_t trials, double chance, std::int64_t count)
{
    return boost::math::pdf(Binomial(static_cast<double>(trials), chance), static_cast<double>(count));
}

}  // namespace

FixedMargins::FixedMargins(const TwoByTwo& table)
    : first_(static_cast<std::int64_t>(table.first())),
      second_(static_cast<std::int64_t>(table.second())),
      total_(static_cast<std::int64_t>(table.total())),
      rest_(total_ - first_ - second_),
      lowest_(std::max<std::int64_t>(0, -rest_)),
      highest_(std::min(first_, second_))
{
    if (lowest_ < highest_)
        of_margins_ = binomial(total_, static_cast<double>(second_) / static_cast<double>(total_), second_);
}

double FixedMargins::probability(std::int64_t both) const
{
    if (both < lowest_ || both > highest_)
        return 0;
    if (lowest_ == highest_)
        return 1;
    const double chance = static_cast<double>(second_) / static_cast<double>(total_);
    return binomial(first_, chance, both) * binomial(total_ - first_, chance, second_ - both) / of_margins_;
}

// Where the next is no likelier any more: Liao and Rosen, The American Statistician 55, 2001.
std::int64_t FixedMargins::mode(double odds_ratio) const
{
    const auto m = static_cast<double>(first_);
    const auto n = static_cast<double>(second_);
    const double a = odds_ratio - 1;
    const double b = -((m + n + 2) * odds_ratio + static_cast<double>(rest_));
    const double c = odds_ratio * (m + 1) * (n + 1);
    const double root = -2 * c / (b - std::sqrt(std::max(0.0, b * b - 4 * a * c)));
    return std::clamp(static_cast<std::int64_t>(root), lowest_, highest_);
}

double FixedMargins::sum_up(std::int64_t first, double probability) const
{
    double sum = 0;
    for (std::int64_t both = first; both <= highest_ && probability > sum * nothing_beside; ++both) {
        sum += probability;
        probability *= step_up(both);
    }
    return sum;
}

double FixedMargins::sum_down(std::int64_t first, double probability) const
{
    double sum = 0;
    for (std::int64_t both = first; both >= lowest_ && probability > sum * nothing_beside; --both) {
        sum += probability;
        if (both > lowest_)
            probability /= step_up(both - 1);
    }
    return sum;
}

// From the likeliest outwards, in units of its probability.
FixedMargins::Parts FixedMargins::parts(std::int64_t both, double odds_ratio) const
{
    Parts parts;
    const auto add = [&](std::int64_t at, double weight) {
        (at < both ? parts.below : at > both ? parts.above : parts.at) += weight;
    };
    const std::int64_t middle = mode(odds_ratio);
    double all = 1;
    add(middle, 1);
    double weight = 1;
    for (std::int64_t at = middle; at < highest_ && weight > all * nothing_beside; ++at) {
        weight *= step_up(at) * odds_ratio;
        all += weight;
        add(at + 1, weight);
    }
    weight = 1;
    for (std::int64_t at = middle; at > lowest_ && weight > all * nothing_beside; --at) {
        weight /= step_up(at - 1) * odds_ratio;
        all += weight;
        add(at - 1, weight);
    }
    return {parts.below / all, parts.at / all, parts.above / all};
}

}  // namespace throughline
