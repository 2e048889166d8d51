#include "bench/themes/logistic.hpp"

#include <linear.h>

#include <cmath>

namespace throughline::bench {

void LogisticRegression::add(const SparseRow& row, bool is_positive)
{
    rows_.push_back(&row);
    labels_.push_back(is_positive ? 1 : -1);
}

std::vector<double> LogisticRegression::weights(double cost, double positive) const
{
    std::vector<std::vector<feature_node>> nodes(rows_.size());
    std::vector<feature_node*> rows;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        for (const auto& [feature, value] : *rows_[row])
            nodes[row].push_back({feature, value});
        nodes[row].push_back({-1, 0});
        rows.push_back(nodes[row].data());
    }
    std::vector<double> labels = labels_;
    const problem data{static_cast<int>(rows.size()), features_, labels.data(), rows.data(), -1};
    parameter asked{};
    asked.solver_type = L2R_LR;  // a trust-region Newton method: no random order, unlike the dual solvers
    asked.eps = 0.01;
    asked.C = cost;
    int positive_label = 1;
    asked.nr_weight = 1;
    asked.weight_label = &positive_label;
    asked.weight = &positive;
    set_print_string_function([](const char*) {});
    model* learned = train(&data, &asked);
    const double sign = learned->label[0] == 1 ? 1 : -1;
    std::vector<double> weights;
    for (int feature = 0; feature < features_; ++feature)
        weights.push_back(sign * learned->w[feature]);
    free_and_destroy_model(&learned);
    return weights;
}

double rounded(double weight)
{
    return std::round(weight * 1000) / 1000;
}

}  // namespace throughline::bench
