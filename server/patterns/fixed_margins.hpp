// How likely each table of two by two is when its margins are given: the hypergeometric distribution, and
// Fisher's noncentral one for an odds ratio other than 1.
#pragma once

#include <cstdint>

#include "server/patterns/two_by_two.hpp"

namespace throughline {

class FixedMargins {
public:
    explicit FixedMargins(const TwoByTwo& table);

    // What `both` may be.
    [[nodiscard]] std::int64_t lowest() const { return lowest_; }
    [[nodiscard]] std::int64_t highest() const { return highest_; }

    // The probability of `both`, from Boost's binomial distribution: a binomial number of the first and of
    // the others, given their sum (C. Loader, 2000; R's dhyper). Boost's own hypergeometric distribution
    // gives the same (tests/property/patterns), but takes time that grows with the number of reviews.
    [[nodiscard]] double probability(std::int64_t both) const;

    // probability(both + 1) / probability(both) where the odds ratio is 1.
    [[nodiscard]] double step_up(std::int64_t both) const
    {
        return static_cast<double>(first_ - both) * static_cast<double>(second_ - both) /
               (static_cast<double>(both + 1) * static_cast<double>(rest_ + both + 1));
    }

    // The likeliest.
    [[nodiscard]] std::int64_t mode(double odds_ratio = 1) const;

    // The sum of the probabilities from `first` upwards, or downwards, of which the first is `probability`.
    [[nodiscard]] double sum_up(std::int64_t first, double probability) const;
    [[nodiscard]] double sum_down(std::int64_t first, double probability) const;

    struct Parts {
        double below = 0;
        double at = 0;
        double above = 0;
    };
    // How likely it is to be below, at and above `both`. Together 1.
    [[nodiscard]] Parts parts(std::int64_t both, double odds_ratio) const;

private:
    std::int64_t first_;
    std::int64_t second_;
    std::int64_t total_;
    std::int64_t rest_;  // total - first - second: may be negative
    std::int64_t lowest_;
    std::int64_t highest_;
    double of_margins_ = 1;  // the binomial probability of the sum
};

}  // namespace throughline
