// A program that was started to be spoken to over a socket, and that ends when its holder goes.
#pragma once

#include <sys/types.h>

#include <filesystem>

#include "core/worker/descriptor.hpp"

namespace throughline {

class Program {
public:
    // The program finds the socket as its standard input. Throws Error if it cannot be started.
    explicit Program(const std::filesystem::path& path);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] int socket() const { return socket_.number(); }
    [[nodiscard]] pid_t process() const { return process_; }

private:
    Descriptor socket_;
    pid_t process_ = -1;
};

}  // namespace throughline
