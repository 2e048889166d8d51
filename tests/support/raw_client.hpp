// A client that sends exactly the bytes that it is given: what no well-behaved HTTP client would send.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace throughline::test {

class RawClient {
public:
    // Connects to 127.0.0.1. Throws std::runtime_error.
    explicit RawClient(int port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    // False: the server has closed.
    bool send(std::string_view bytes);

    // All that comes until the server closes, or for as long as the time allows.
    [[nodiscard]] std::string read_all(std::chrono::milliseconds time = std::chrono::seconds(10));

    // Up to the end of one answer with a Content-Length (none: up to its empty line).
    [[nodiscard]] std::string read_answer(std::chrono::milliseconds time = std::chrono::seconds(10));

private:
    bool read_more(std::chrono::steady_clock::time_point until);

    int socket_;
    std::string unread_;
};

// Parts of an answer.
[[nodiscard]] int status_of(std::string_view answer);  // 0: none
[[nodiscard]] std::string header_of(std::string_view answer, std::string_view name);
[[nodiscard]] std::string body_of(std::string_view answer);    // of chunks too
[[nodiscard]] bool has_last_chunk(std::string_view answer);    // false: it was broken off
[[nodiscard]] std::size_t answers_in(std::string_view bytes);  // "HTTP/1.1 " at the beginning of a line

// Sends, and gives all that comes back.
[[nodiscard]] std::string answer_to(int port, std::string_view bytes);

// "GET /x HTTP/1.1", Host, further header lines (each with its CRLF), "Connection: close".
[[nodiscard]] std::string get(int port, std::string_view target, std::string_view headers = {});

}  // namespace throughline::test
