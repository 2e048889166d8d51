#include "support/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace throughline::test {

using Clock = std::chrono::steady_clock;

RawClient::RawClient(int port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(socket_);
        throw std::runtime_error("no server at port " + std::to_string(port));
    }
}

RawClient::~RawClient()
{
    close(socket_);
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool RawClient::read_more(Clock::time_point until)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd wait{socket_, POLLIN, 0};
    if (poll(&wait, 1, static_cast<int>(std::max<decltype(left)>(left, 0))) <= 0)
        return false;
    std::array<char, 65536> part{};
    const ssize_t count = recv(socket_, part.data(), part.size(), 0);
    if (count <= 0)
        return false;
    unread_.append(part.data(), static_cast<std::size_t>(count));
    return true;
}

std::string RawClient::read_all(std::chrono::milliseconds time)
{
    const auto until = Clock::now() + time;
    while (read_more(until)) {
    }
    return std::exchange(unread_, {});
}

std::string RawClient::read_answer(std::chrono::milliseconds time)
{
    const auto until = Clock::now() + time;
    std::size_t end = std::string::npos;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos)
        if (!read_more(until))
            return std::exchange(unread_, {});
    const std::string length = header_of(unread_, "Content-Length");
    const std::size_t whole = end + 4 + (length.empty() ? 0 : std::stoul(length));
    while (unread_.size() < whole)
        if (!read_more(until))
            break;
    std::string answer = unread_.substr(0, whole);
    unread_.erase(0, answer.size());
    return answer;
}

int status_of(std::string_view answer)
{
    return answer.starts_with("HTTP/1.1 ") ? std::stoi(std::string(answer.substr(9, 3))) : 0;
}

std::string header_of(std::string_view answer, std::string_view name)
{
    const std::string_view head = answer.substr(0, answer.find("\r\n\r\n"));
    const std::string wanted = "\r\n" + std::string(name) + ": ";
    const std::size_t at = head.find(wanted);
    if (at == std::string_view::npos)
        return {};
    const std::string_view value = head.substr(at + wanted.size());
    return std::string(value.substr(0, value.find("\r\n")));
}

namespace {

// Where the chunks end, and what they hold; npos: their end is missing.
std::pair<std::string, std::size_t> unchunked(std::string_view bytes)
{
    std::string body;
    for (std::size_t at = 0;;) {
        const std::size_t line = bytes.find("\r\n", at);
        if (line == std::string_view::npos)
            return {body, line};
        const std::size_t size = std::stoul(std::string(bytes.substr(at, line - at)), nullptr, 16);
        if (size == 0)
            return {body, line};
        body += bytes.substr(line + 2, size);
        at = line + 2 + size + 2;
        if (at > bytes.size())
            return {body, std::string_view::npos};
    }
}

}  // namespace

std::string body_of(std::string_view answer)
{
    const std::size_t end = answer.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return {};
    const std::string_view body = answer.substr(end + 4);
    return header_of(answer, "Transfer-Encoding") == "chunked" ? unchunked(body).first : std::string(body);
}

bool has_last_chunk(std::string_view answer)
{
    const std::size_t end = answer.find("\r\n\r\n");
    return end != std::string_view::npos &&
           unchunked(answer.substr(end + 4)).second != std::string_view::npos;
}

std::size_t answers_in(std::string_view bytes)
{
    std::size_t count = 0;
    for (std::size_t at = bytes.find("HTTP/1.1 "); at != std::string_view::npos;
         at = bytes.find("HTTP/1.1 ", at + 1))
        ++count;
    return count;
}

std::string answer_to(int port, std::string_view bytes)
{
    RawClient client(port);
    client.send(bytes);
    return client.read_all();
}

std::string get(int port, std::string_view target, std::string_view headers)
{
    return answer_to(port, "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
                               std::string(headers) + "Connection: close\r\n\r\n");
}

}  // namespace throughline::test
