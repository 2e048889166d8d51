#include "server/http/connection.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "core/base/error.hpp"

namespace throughline {
namespace {

using Clock = std::chrono::steady_clock;

int milliseconds_until(Clock::time_point time)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(time - Clock::now());
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
}

// Where the head ends, or npos. `searched`: how much was looked at before.
std::size_t end_of_head(std::string_view bytes, std::size_t searched)
{
    // An empty line at the very front is no end: RFC 9112, 2.2.
    const std::size_t front = bytes.starts_with("\r\n") ? 2 : 0;
    const std::size_t end = bytes.find("\r\n\r\n", std::max(front, searched > 3 ? searched - 3 : 0));
    return end == std::string_view::npos ? end : end + 4;
}

bool has_bare_line_feed(std::string_view bytes, std::size_t searched)
{
    for (std::size_t at = bytes.find('\n', searched); at != std::string_view::npos;
         at = bytes.find('\n', at + 1))
        if (at == 0 || bytes[at - 1] != '\r')
            return true;
    return false;
}

}  // namespace

StopEvent::StopEvent() : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (descriptor_ < 0)
        throw Error("the server cannot start: no event descriptor is left");
}

StopEvent::~StopEvent()
{
    close(descriptor_);
}

void StopEvent::raise() const
{
    const std::uint64_t one = 1;
    // Fails only when it is raised already.
    [[maybe_unused]] const auto written = write(descriptor_, &one, sizeof one);
}

bool StopEvent::is_raised() const
{
    pollfd wait{descriptor_, POLLIN, 0};
    return poll(&wait, 1, 0) > 0;
}

Connection::Connection(int socket, const StopEvent& stop) : socket_(socket), stop_(stop) {}

Connection::Arrival Connection::receive(Clock::time_point until)
{
    std::array<char, 4096> part{};
    for (;;) {
        std::array<pollfd, 2> waits{{{socket_, POLLIN, 0}, {stop_.descriptor(), POLLIN, 0}}};
        const int ready = poll(waits.data(), waits.size(), milliseconds_until(until));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0)
            return Arrival::Late;
        // A request that has arrived is answered even when the server is about to stop.
        if (ready < 0 || (waits[0].revents & (POLLIN | POLLHUP | POLLERR)) == 0)
            return Arrival::Gone;
        const ssize_t count = recv(socket_, part.data(), part.size(), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return Arrival::Gone;
        unread_.append(part.data(), static_cast<std::size_t>(count));
        return Arrival::Bytes;
    }
}

HeadState Connection::read_head(std::string& head, std::size_t limit, const Patience& patience)
{
    auto until = Clock::now() + (unread_.empty() ? patience.idle : patience.head);
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = end_of_head(unread_, searched);
        if (has_bare_line_feed(std::string_view(unread_).substr(0, end), searched))
            return HeadState::Broken;
        if (std::min(end, unread_.size()) > limit) {
            head = std::exchange(unread_, {});
            return HeadState::TooLarge;
        }
        if (end != std::string::npos) {
            head = unread_.substr(0, end);
            unread_.erase(0, end);
            return HeadState::Complete;
        }
        searched = unread_.size();
        switch (receive(until)) {
            case Arrival::Bytes:
                break;
            case Arrival::Late:
                return unread_.empty() ? HeadState::Nothing : HeadState::TooSlow;
            case Arrival::Gone:
                return HeadState::Nothing;
        }
        if (searched == 0)
            until = Clock::now() + patience.head;
    }
}

HeadState Connection::read_body(std::string& body, std::size_t count, const Patience& patience)
{
    const auto until = Clock::now() + patience.head;
    while (unread_.size() < count) {
        const Arrival arrival = receive(until);
        if (arrival != Arrival::Bytes)
            return arrival == Arrival::Late ? HeadState::TooSlow : HeadState::Nothing;
    }
    body = unread_.substr(0, count);
    unread_.erase(0, count);
    return HeadState::Complete;
}

bool Connection::send(std::string_view bytes, const Patience& patience)
{
    const auto until = Clock::now() + patience.answer;
    while (!bytes.empty()) {
        const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN)  // on Linux the same as EWOULDBLOCK
            return false;
        pollfd wait{socket_, POLLOUT, 0};
        if (poll(&wait, 1, milliseconds_until(until)) == 0)
            return false;
    }
    return true;
}

void Connection::finish()
{
    shutdown(socket_, SHUT_WR);
    const auto until = Clock::now() + std::chrono::milliseconds(500);
    std::array<char, 4096> part{};
    std::size_t left = std::size_t{1} << 20;
    pollfd wait{socket_, POLLIN, 0};
    while (left > 0 && poll(&wait, 1, milliseconds_until(until)) > 0) {
        const ssize_t count = recv(socket_, part.data(), part.size(), MSG_DONTWAIT);
        if (count <= 0)
            return;
        left -= std::min(left, static_cast<std::size_t>(count));
    }
}

}  // namespace throughline
