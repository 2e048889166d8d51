// Logistic regression over sparse rows, by liblinear: the same rows give the same weights.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace throughline::bench {

using SparseRow = std::vector<std::pair<int, double>>;  // feature from 1, rising; value

class LogisticRegression {
public:
    explicit LogisticRegression(int features) : features_(features) {}

    // The row must outlive this.
    void add(const SparseRow& row, bool is_positive);
    // By feature less one. `cost`: how much a row weighs against weights kept small; a positive row weighs
    // `positive` times as much.
    [[nodiscard]] std::vector<double> weights(double cost, double positive) const;

private:
    int features_;
    std::vector<const SparseRow*> rows_;
    std::vector<double> labels_;
};

// As the model file writes it.
[[nodiscard]] double rounded(double weight);

}  // namespace throughline::bench
