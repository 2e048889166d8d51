#include <csignal>
#include <exception>
#include <iostream>

#include "indexer/commands/command_line.hpp"

namespace {

std::atomic<bool> is_stopped = false;

extern "C" void stop_running(int /*signal*/)
{
    is_stopped = true;
}

}  // namespace

int main(int argc, char* argv[])
try {
    std::signal(SIGINT, stop_running);
    std::signal(SIGTERM, stop_running);
    return throughline::run_command_line(argc, argv, is_stopped);
} catch (const std::exception& error) {
    std::cerr << "throughline-indexer: " << error.what() << '\n';
    return 1;
}
