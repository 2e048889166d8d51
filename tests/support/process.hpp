// A real program, run as a person would run it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

namespace throughline::test {

class Process {
public:
    // Starts the program. What it prints on standard output is kept for read_line() and output(); standard
    // error goes to a file of its own, for errors().
    Process(const std::filesystem::path& program, const std::vector<std::string>& arguments);
    ~Process();  // ends it, if it still runs
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // The next line, without its end; empty when the program has closed its output or the time is over.
    [[nodiscard]] std::string read_line(std::chrono::milliseconds time = std::chrono::seconds(60));

    void send(int signal) const;

    // Waits for its end. The exit code; 128 + the signal that ended it.
    int wait();

    [[nodiscard]] std::string output();  // what is left of it, up to its end
    [[nodiscard]] std::string errors() const;
    [[nodiscard]] pid_t id() const { return id_; }

private:
    bool read_more(std::chrono::steady_clock::time_point until);

    pid_t id_ = -1;
    int output_ = -1;
    int errors_ = -1;
    std::string unread_;
    bool has_ended_ = false;
    int exit_code_ = 0;
};

}  // namespace throughline::test
