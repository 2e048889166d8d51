// Listens to a confined reader, believing nothing: not that it answers, nor in time, nor in sense.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "indexer/confine/confine.hpp"

namespace throughline {

// The reader closed its end (by ending, most likely) or spoke nonsense before there was an answer.
struct NoAnswer {};

class Listener {
public:
    Listener(int answer_pipe, const Confinement& confinement);

    // Throws Error if the kernel did not confine the reader, or if the client has gone.
    [[nodiscard]] std::variant<std::string, Failure, NoAnswer> heard();

private:
    using Clock = std::chrono::steady_clock;

    enum class Outcome { Complete, Ended, Late };

    struct Header {
        std::uint8_t word = 0;
        std::uint64_t value = 0;
    };

    Outcome wait_for_bytes();
    Outcome receive(char* bytes, std::size_t size);
    Outcome receive(std::string& bytes, std::uint64_t size);
    Outcome receive(Header& header);
    Outcome expect_confined();
    void grant_time(std::uint64_t pages);

    std::variant<std::string, Failure, NoAnswer> answer_of(std::uint64_t size);
    std::variant<std::string, Failure, NoAnswer> failure_of(std::uint64_t value);
    std::variant<std::string, Failure, NoAnswer> nothing_after(Outcome outcome) const;

    int pipe_;
    int client_;
    WorkerLimits limits_;
    Clock::time_point begin_;
    Clock::time_point deadline_;
    bool has_counted_pages_ = false;
};

}  // namespace throughline
