// The server: accepts connections, has the guard read each request, asks the handler and sends its answer.
//
//   socket -> Connection -> guard -> cpp-httplib, which sees a plain "GET / HTTP/1.1" and nothing else ->
//   handler
//
// This header's .cpp is the one place that knows cpp-httplib. Debian 12 has it at 0.11.4 with a dozen
// published faults in its reading of requests (SECURITY.md); so no byte from outside ever reaches that part
// of it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/http/connection.hpp"
#include "server/http/guard.hpp"
#include "server/http/request.hpp"
#include "server/http/stream_pace.hpp"

namespace throughline {

struct ServerOptions {
    std::string host = "127.0.0.1";
    int port = 8080;           // 0: any free one
    std::size_t threads = 48;  // one for each open connection; few of them work at any moment
    std::size_t requests_per_connection = 100;
    std::chrono::milliseconds keep_alive{2000};  // idle time between two requests
    Patience patience;
    StreamLimits streams;
    GuardLimits limits;
    HostRule hosts;
};

// Answers refused requests too (`refusal`). Called by many threads at once. What it throws becomes a bare
// 500.
using Handler = std::function<HttpResponse(const HttpRequest&)>;

class HttpServer {
public:
    // Listens from here on. Throws Error if the address cannot be had.
    HttpServer(ServerOptions options, Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] int port() const;
    [[nodiscard]] std::string address() const;  // "http://127.0.0.1:8080"

    // Answers until stop(), and returns when the last running request is answered. Throws Error if the
    // listening socket is lost.
    void run();

    // From any thread, at any time, also before run().
    void stop();

private:
    class Library;
    std::unique_ptr<Library> library_;
};

}  // namespace throughline
