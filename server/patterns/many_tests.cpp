#include "server/patterns/many_tests.hpp"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <numeric>

namespace throughline {

std::vector<double> false_discovery_q(const std::vector<double>& p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::ranges::greater(), [&](std::size_t place) { return p[place]; });
    std::vector<double> q(p.size());
    double smallest = 1;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto rank = static_cast<double>(p.size() - at);
        smallest = std::min(smallest, p[order[at]] * static_cast<double>(p.size()) / rank);
        q[order[at]] = smallest;
    }
    return q;
}

LinearTrend linear_trend(const std::vector<TrendStep>& steps)
{
    double counted = 0;
    double all = 0;
    double moment = 0;  // sum of total x at
    for (const TrendStep& step : steps) {
        counted += static_cast<double>(step.count);
        all += static_cast<double>(step.total);
        moment += static_cast<double>(step.total) * step.at;
    }
    if (all == 0 || counted == 0 || counted == all)
        return {};
    const double share = counted / all;
    const double middle = moment / all;
    double covariance = 0;
    double variance = 0;
    for (const TrendStep& step : steps) {
        const double distance = step.at - middle;
        const auto total = static_cast<double>(step.total);
        covariance += distance * (static_cast<double>(step.count) - total * share);
        variance += total * distance * distance;
    }
    if (variance == 0)
        return {};
    const double chi_squared = covariance * covariance / (share * (1 - share) * variance);
    const double p = boost::math::cdf(boost::math::complement(boost::math::chi_squared(1), chi_squared));
    return {chi_squared, p, covariance / variance};
}

}  // namespace throughline
