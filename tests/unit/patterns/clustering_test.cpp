#include "server/patterns/clustering.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("what is alike stands together")
{
    // 0 and 2 are alike, 1 and 3 are, and the two pairs hardly.
    const std::vector<std::vector<double>> likeness{
        {1, 0.1, 0.9, 0.0}, {0.1, 1, 0.2, 0.8}, {0.9, 0.2, 1, 0.1}, {0.0, 0.8, 0.1, 1}};
    const auto order = clustered_order(likeness);
    const auto place = [&](std::size_t row) { return std::ranges::find(order, row) - order.begin(); };
    CHECK(std::abs(place(0) - place(2)) == 1);
    CHECK(std::abs(place(1) - place(3)) == 1);
    CHECK(std::abs(place(1) - place(2)) == 1);  // of the ends, these two are the likest
}

TEST_CASE("the order of a matrix has each row once, and is the same each time")
{
    std::vector<std::vector<double>> likeness(30, std::vector<double>(30));
    for (std::size_t a = 0; a < 30; ++a)
        for (std::size_t b = 0; b < 30; ++b)
            likeness[a][b] = a == b ? 1 : static_cast<double>((a * b + a + b) % 17) / 17 - 0.5;
    auto order = clustered_order(likeness);
    CHECK(order == clustered_order(likeness));
    std::ranges::sort(order);
    for (std::size_t row = 0; row < 30; ++row)
        CHECK(order[row] == row);
    CHECK(clustered_order({}).empty());
    CHECK(clustered_order({{1}}) == std::vector<std::size_t>{0});
}
