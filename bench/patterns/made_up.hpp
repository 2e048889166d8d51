// Made-up reviews, of which some themes are commoner than others and some go together. The same seed, the
// same reviews.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"

namespace throughline::bench {

class MadeUp {
public:
    explicit MadeUp(const Vocabulary& vocabulary);

    // About 20 themes, broader ones too, central or present; a year, a publisher, an outcome, one or two
    // children, recommendations.
    [[nodiscard]] Review next();

private:
    [[nodiscard]] bool happens(double chance);
    [[nodiscard]] std::string one_of(const std::vector<std::string>& values);
    void add_tags(Review& review);

    const Vocabulary& vocabulary_;
    std::mt19937_64 random_{20260102};
    std::vector<double> chances_;  // by theme
};

}  // namespace throughline::bench
