// A real server on a port of its own, answering with whatever the test says, for as long as the object lives.
#pragma once

#include <thread>
#include <utility>

#include "server/http/http_server.hpp"

namespace throughline::test {

class RunningServer {
public:
    explicit RunningServer(Handler handler, ServerOptions options = {})
        : server_(on_any_port(std::move(options)), std::move(handler)), thread_([this] { server_.run(); })
    {
    }
    ~RunningServer() { server_.stop(); }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    [[nodiscard]] int port() const { return server_.port(); }
    [[nodiscard]] HttpServer& server() { return server_; }
    void join() { thread_.join(); }

private:
    static ServerOptions on_any_port(ServerOptions options)
    {
        options.port = 0;
        return options;
    }

    HttpServer server_;
    std::jthread thread_;
};

}  // namespace throughline::test
