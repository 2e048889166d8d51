#include "server/http/http_server.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "core/base/error.hpp"
#include "server/http/exchange.hpp"
#include "server/http/headers.hpp"

namespace throughline {
namespace {

// Nothing of the client's own text but whether it wants a body and another request. Without a target there is
// nothing to decode, without Accept-Encoding nothing is compressed with Brotli, without Range nothing is cut
// up.
std::string plain_head(const HttpRequest& request)
{
    std::string head = request.method == "HEAD" ? "HEAD" : "GET";
    head += " / HTTP/1.1\r\n";
    if (request.closes)
        head += "Connection: close\r\n";
    return head += "\r\n";
}

// Connections being served, as long as it lives.
class Counted {
public:
    explicit Counted(std::atomic<std::size_t>& count) : count_(count) { ++count_; }
    ~Counted() { --count_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    std::atomic<std::size_t>& count_;
};

// The library's default is SO_REUSEPORT, with which a second server takes the same port without a word and
// half of the connections.
void reuse_address(socket_t socket)
{
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

std::string bind_failure(const ServerOptions& options, int reason)
{
    const std::string where = options.host + ":" + std::to_string(options.port);
    if (reason == EADDRINUSE)
        return "cannot listen on " + where +
               ": another program has this port. Stop that program, or choose "
               "another port with --listen " +
               options.host + ":" + std::to_string(options.port + 1);
    if (reason == EACCES)
        return "cannot listen on " + where +
               ": ports below 1024 are for the system. Choose another with --listen";
    return "cannot listen on " + where + ": no such address on this machine. Choose another with --listen";
}

}  // namespace

class HttpServer::Library : public httplib::Server {
public:
    Library(ServerOptions options, throughline::Handler handler)
        : options_(std::move(options)), handler_(std::move(handler))
    {
        new_task_queue = [this] { return new httplib::ThreadPool(options_.threads); };
        set_tcp_nodelay(true);  // or headers and body wait 40 ms for each other
        set_socket_options(reuse_address);
        set_keep_alive_max_count(options_.requests_per_connection);
        set_keep_alive_timeout(std::chrono::ceil<std::chrono::seconds>(options_.keep_alive).count());
        set_pre_routing_handler([this](const httplib::Request&, httplib::Response& response) {
            answer(response);
            return HandlerResponse::Handled;
        });
        set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
            if (response.status == 304)
                response.headers.erase("Content-Length");  // 0 would be said of the page that it stands for
        });
        // The library's own answer to an exception tells the client its text.
        set_exception_handler(
            [](const httplib::Request&, httplib::Response& response, const auto&) { response.status = 500; });
    }

    void listen_on_address()
    {
        errno = 0;
        if (options_.port == 0)
            port_ = bind_to_any_port(options_.host);
        else
            port_ = bind_to_port(options_.host, options_.port) ? options_.port : -1;
        if (port_ < 0)
            throw Error(bind_failure(options_, errno));
        // The library's backlog of 5 turns a short burst into lost connections; Linux takes the newer value.
        ::listen(svr_sock_, 256);
        listener_ = svr_sock_;
    }

    // The library's stop() does nothing until its loop has begun, and closes the socket under it.
    void stop_listening()
    {
        stop_event_.raise();
        svr_sock_ = INVALID_SOCKET;
        shutdown(listener_, SHUT_RDWR);
    }

    [[nodiscard]] bool is_stopped() const { return stop_event_.is_raised(); }

    void close_listener() const { ::close(listener_); }

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] const ServerOptions& options() const { return options_; }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        fcntl(socket, F_SETFD, FD_CLOEXEC);  // no worker inherits it
        try {
            const Counted counted(connections_);
            serve(socket);
        } catch (const std::exception& error) {
            spdlog::error("a connection was given up: {}", error.what());
        } catch (...) {
            spdlog::error("a connection was given up");
        }
        shutdown(socket, SHUT_RDWR);
        ::close(socket);
        return true;
    }

    void serve(socket_t socket)
    {
        Connection connection(socket, stop_event_);
        for (std::size_t left = options_.requests_per_connection; left > 0; --left) {
            const bool is_first = left == options_.requests_per_connection;
            auto request = next_request(connection, is_first);
            if (!request)
                return;
            const bool is_last = left == 1 || request->closes || stop_event_.is_raised() || is_pressed();
            request->closes = is_last;
            if (!exchange(connection, *request))
                return;
            if (is_last)
                break;
        }
        connection.finish();
    }

    // Slow and idle connections hold a thread each. When most are held, they are given less time.
    [[nodiscard]] bool is_pressed() const { return connections_ * 4 > options_.threads * 3; }

    [[nodiscard]] Patience patience(bool is_first) const
    {
        Patience patience = options_.patience;
        if (!is_first)
            patience.idle = options_.keep_alive;
        if (is_pressed()) {
            patience.idle = std::min(patience.idle, std::chrono::milliseconds(500));
            patience.head = std::min(patience.head, std::chrono::milliseconds(1000));
        }
        return patience;
    }

    std::optional<HttpRequest> next_request(Connection& connection, bool is_first)
    {
        std::string head;
        switch (connection.read_head(head, options_.limits.head_bytes, patience(is_first))) {
            case HeadState::Complete:
                return with_form(connection, guarded_request(head, options_.limits, options_.hosts),
                                 is_first);
            case HeadState::TooLarge:
                return overlong_request(head, options_.limits);
            case HeadState::TooSlow:
                return refused({408, "The request took too long to arrive.", {}});
            case HeadState::Broken:
                return refused({400, "The request cannot be read as HTTP.", {}});
            case HeadState::Nothing:
                return std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<HttpRequest> with_form(Connection& connection, HttpRequest request, bool is_first)
    {
        if (request.refusal || request.form_bytes == 0)
            return request;
        std::string body;
        switch (connection.read_body(body, request.form_bytes, patience(is_first))) {
            case HeadState::Complete:
                break;
            case HeadState::TooSlow:
                return refused({408, "The request took too long to arrive.", {}});
            default:
                return std::nullopt;
        }
        auto form = parsed_form(body);
        if (auto* fields = std::get_if<Parameters>(&form))
            request.form = std::move(*fields);
        else
            request.refusal = std::get<Refusal>(form);
        return request;
    }

    static HttpRequest refused(Refusal refusal)
    {
        HttpRequest request;
        request.closes = true;
        request.refusal = std::move(refusal);
        return request;
    }

    // The library has the thread from here to the answer; what it asks of us comes back through answer().
    // False: the connection is of no more use.
    bool exchange(Connection& connection, const HttpRequest& request)
    {
        Exchange stream(plain_head(request), connection, stop_event_);
        bool is_closed = false;
        current = &request;
        current_exchange = &stream;
        const bool is_answered = hand_over(*this, stream, request.closes, is_closed);
        current = nullptr;
        current_exchange = nullptr;
        if (!is_answered || !stream.send_rest(options_.patience))
            return false;
        const bool ends_with_connection = stream.is_sent_while_made() && !request.takes_chunks;
        if (ends_with_connection)
            connection.finish();
        return !ends_with_connection;
    }

    // Version 0.18 wants to be told the addresses that 0.11 asks the stream for.
    template <typename Self>
    static bool hand_over(Self& self, httplib::Stream& stream, bool closes, bool& is_closed)
    {
        if constexpr (requires { self.process_request(stream, closes, is_closed, nullptr); })
            return self.process_request(stream, closes, is_closed, nullptr);
        else
            return self.process_request(stream, "", 0, "", 0, closes, is_closed, nullptr);
    }

    void answer(httplib::Response& response) const
    {
        HttpResponse answer = handler_(*current);
        response.status = answer.status;
        for (const auto& [name, value] : headers_of(answer))
            response.set_header(name, value);
        if (answer.body_maker)
            send_while_made(std::move(answer), response);
        else
            response.body = std::move(answer.body);
    }

    // Before HTTP/1.1 a body of unknown length ends with its connection.
    void send_while_made(HttpResponse answer, httplib::Response& response) const
    {
        auto provider = [make = std::move(answer.body_maker)](std::size_t, httplib::DataSink& sink) {
            return is_made(make, sink);
        };
        if (current->takes_chunks)
            response.set_chunked_content_provider(answer.content_type, provider);
        else
            response.set_content_provider(answer.content_type, provider);
        current_exchange->send_while_made(options_.streams);
    }

    static bool is_made(const std::function<void(const TakePart&)>& make, httplib::DataSink& sink)
    {
        try {
            make([&sink](std::string_view part) {
                return part.empty() || sink.write(part.data(), part.size());
            });
        } catch (const std::exception& error) {
            spdlog::error("a file was broken off: {}", error.what());
            return false;
        }
        sink.done();
        return true;
    }

    // The request that this thread is answering: the library hands its own along, which holds nothing.
    static thread_local const HttpRequest* current;
    static thread_local Exchange* current_exchange;

    ServerOptions options_;
    throughline::Handler handler_;
    StopEvent stop_event_;
    std::atomic<std::size_t> connections_{0};
    socket_t listener_ = INVALID_SOCKET;
    int port_ = -1;
};

thread_local const HttpRequest* HttpServer::Library::current = nullptr;
thread_local Exchange* HttpServer::Library::current_exchange = nullptr;

HttpServer::HttpServer(ServerOptions options, Handler handler)
    : library_(std::make_unique<Library>(std::move(options), std::move(handler)))
{
    library_->listen_on_address();
}

HttpServer::~HttpServer()
{
    library_->stop_listening();
    library_->close_listener();
}

int HttpServer::port() const
{
    return library_->port();
}

std::string HttpServer::address() const
{
    const std::string& host = library_->options().host;
    const bool needs_brackets = host.find(':') != std::string::npos && !host.starts_with('[');
    return "http://" + (needs_brackets ? "[" + host + "]" : host) + ":" + std::to_string(port());
}

void HttpServer::run()
{
    library_->listen_after_bind();
    if (!library_->is_stopped())
        throw Error("the server has lost its listening socket: start it again");
}

void HttpServer::stop()
{
    library_->stop_listening();
}

}  // namespace throughline
