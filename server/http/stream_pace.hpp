// How slowly a long answer may be taken: it holds a thread, and a state of the catalogue, until it is sent.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace throughline {

struct StreamLimits {
    std::chrono::milliseconds grace{30'000};  // for one part, and beyond what the bytes taken account for
    std::size_t bytes_per_second = 20'000;    // the slowest that is waited for
    std::chrono::milliseconds most{600'000};  // however much is taken
    std::chrono::milliseconds when_stopping{10'000};  // once the server is to stop
};

// Of one answer, from its first byte.
class StreamPace {
public:
    using Clock = std::chrono::steady_clock;

    explicit StreamPace(const StreamLimits& limits, Clock::time_point began = Clock::now())
        : limits_(limits), began_(began)
    {
    }

    void count(std::size_t bytes) { sent_ += bytes; }

    // For the next part. Zero: it has taken too long.
    [[nodiscard]] std::chrono::milliseconds left(bool is_stopping, Clock::time_point now = Clock::now()) const
    {
        using std::chrono::milliseconds;
        const milliseconds earned(sent_ * 1000 / std::max<std::size_t>(limits_.bytes_per_second, 1));
        const auto passed = std::chrono::duration_cast<milliseconds>(now - began_);
        milliseconds left = std::min(limits_.grace + earned, limits_.most) - passed;
        // What the kernel keeps for a client who reads nothing counts as taken; the next part shows that it
        // was not.
        left = std::min(left, limits_.grace);
        if (is_stopping)
            left = std::min(left, limits_.when_stopping);
        return std::max(left, milliseconds::zero());
    }

private:
    StreamLimits limits_;
    Clock::time_point began_;
    std::size_t sent_ = 0;
};

}  // namespace throughline
