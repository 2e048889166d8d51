// What remains of a p value when many were looked at, and whether a share rises or falls along a scale.
#pragma once

#include <cstddef>
#include <vector>

namespace throughline {

// Benjamini and Hochberg's q for each p, in the same order: the share of false discoveries among all tests
// with a q as small (JRSS B 57, 1995; R's p.adjust with method "BH").
[[nodiscard]] std::vector<double> false_discovery_q(const std::vector<double>& p);

// `count` of `total` at a place on a scale, such as a year.
struct TrendStep {
    double at = 0;
    std::size_t count = 0;
    std::size_t total = 0;
};

struct LinearTrend {
    double chi_squared = 0;  // with one degree of freedom
    double p = 1;
    double slope = 0;  // change of the share with one unit of the scale, by weighted least squares
};

// The Cochran-Armitage test for a linear trend of shares, two-sided, without continuity correction (Cochran,
// Biometrics 10, 1954; Armitage, Biometrics 11, 1955; R's prop.trend.test). Without a difference to see (one
// step, or all or none counted): p 1, slope 0.
[[nodiscard]] LinearTrend linear_trend(const std::vector<TrendStep>& steps);

}  // namespace throughline
