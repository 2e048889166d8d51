// throughline-indexer: takes in reports, until it is told to stop.
#include <malloc.h>

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

// Indexing makes and drops many small pieces of memory: handing them back to the system between reviews costs
// more than it saves in a program that ends when it is done.
void keep_memory()
{
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_TOP_PAD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
}

}  // namespace

int main(int argc, char* argv[])
try {
    keep_memory();
    std::signal(SIGINT, stop_running);
    std::signal(SIGTERM, stop_running);
    return throughline::run_command_line(argc, argv, is_stopped);
} catch (const std::exception& error) {
    std::cerr << "throughline-indexer: " << error.what() << '\n';
    return 1;
}
