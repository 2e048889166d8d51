#include "server/patterns/shares.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cassert>
#include <cmath>

namespace throughline {
namespace {

// How many standard deviations to each side hold `level` of a normal distribution: 1.96 for 95 %.
double width_of(double level)
{
    static const double usual = boost::math::quantile(boost::math::normal(), 0.5 + usual_level / 2);
    return level == usual_level ? usual : boost::math::quantile(boost::math::normal(), 0.5 + level / 2);
}

}  // namespace

double share_of(std::size_t count, std::size_t total)
{
    return total == 0 ? 0 : static_cast<double>(count) / static_cast<double>(total);
}

Bounds wilson(std::size_t count, std::size_t total, double level)
{
    assert(count <= total);
    if (total == 0)
        return {0, 1};
    const double z = width_of(level);
    const auto n = static_cast<double>(total);
    const double share = share_of(count, total);
    const double middle = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {count == 0 ? 0 : std::max(0.0, (middle - half) / scale),
            count == total ? 1 : std::min(1.0, (middle + half) / scale)};
}

std::optional<RiskRatio> risk_ratio(std::size_t count, std::size_t total, std::size_t other_count,
                                    std::size_t other_total, double level)
{
    assert(count <= total && other_count <= other_total);
    if (total == 0 || other_total == 0 || (count == 0 && other_count == 0))
        return std::nullopt;
    const bool is_adjusted = count == 0 || other_count == 0;
    const double half = is_adjusted ? 0.5 : 0;
    const double a = static_cast<double>(count) + half;
    const double n = static_cast<double>(total) + 2 * half;
    const double b = static_cast<double>(other_count) + half;
    const double m = static_cast<double>(other_total) + 2 * half;
    const double ratio = (a / n) / (b / m);
    const double error = std::sqrt(std::max(0.0, 1 / a - 1 / n + 1 / b - 1 / m));
    const double factor = std::exp(width_of(level) * error);
    return RiskRatio{ratio, {ratio / factor, ratio * factor}, is_adjusted};
}

}  // namespace throughline
