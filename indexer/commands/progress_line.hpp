// How far the work is: a bar with rate and time left on a terminal, one line a minute otherwise. On standard
// error.
#pragma once

#include <chrono>

#include "indexer/pipeline/index_folder.hpp"

namespace throughline {

class ProgressLine {
public:
    // `doing` is what the line says: "Reading".
    explicit ProgressLine(std::string doing);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const Progress& progress);

private:
    using Clock = std::chrono::steady_clock;

    std::string doing_;
    bool on_terminal_;
    bool has_bar_ = false;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point last_ = Clock::now();
};

// "3 min 20 s", "12 s".
[[nodiscard]] std::string duration_text(double seconds);

}  // namespace throughline
