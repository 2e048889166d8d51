// How well tags agree with what people found.
#pragma once

#include <cstddef>
#include <string>

namespace throughline::bench {

struct Agreement {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t missed = 0;

    void add(bool said, bool is_so)
    {
        right += said && is_so ? 1U : 0U;
        wrong += said && !is_so ? 1U : 0U;
        missed += !said && is_so ? 1U : 0U;
    }
    [[nodiscard]] double precision() const { return share(right, right + wrong); }
    [[nodiscard]] double recall() const { return share(right, right + missed); }
    [[nodiscard]] double f1() const { return share(2 * right, 2 * right + wrong + missed); }

private:
    static double share(std::size_t part, std::size_t whole)
    {
        return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    }
};

// "P 0.86  R 0.83  F1 0.845  (701 right, 112 wrong, 146 missed)"
[[nodiscard]] std::string line_of(const Agreement& agreement);

}  // namespace throughline::bench
