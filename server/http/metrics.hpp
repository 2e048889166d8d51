// What the server has done since it started, in numbers that say nothing of what anybody looked for.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace throughline {

// What /metrics says of the collection, where it can be opened.
struct CollectionFigures {
    std::size_t reviews = 0;
    std::size_t waiting = 0;
    std::string generation;
};

class Metrics {
public:
    using Clock = std::chrono::steady_clock;

    // `route` is the pattern of the address: there are as many of them as rows in the table of routes.
    void count(std::string_view route, int status, Clock::duration took);

    // As Prometheus reads it (text format 0.0.4).
    [[nodiscard]] std::string text(const std::optional<CollectionFigures>&) const;

private:
    static constexpr std::array<double, 11> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1,    2.5};

    struct Route {
        std::array<std::uint64_t, 6> by_status_class{};          // 4: those of 400 to 499
        std::array<std::uint64_t, bounds.size() + 1> buckets{};  // the last: slower than all bounds
        double seconds = 0;
    };

    mutable std::mutex mutex_;
    std::map<std::string, Route, std::less<>> routes_;
    Clock::time_point started_ = Clock::now();
};

}  // namespace throughline
