#include "indexer/confine/listener.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>

#include "core/base/system.hpp"
#include "core/worker/wire.hpp"
#include "indexer/confine/inside.hpp"

namespace throughline {
namespace {

constexpr std::uint64_t piece_bytes = std::uint64_t{1} << 20;

// Rounded up, so that a wait never ends before its time; -1 would be for ever.
int milliseconds_until(std::chrono::steady_clock::time_point time)
{
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(time - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, std::numeric_limits<int>::max()));
}

}  // namespace

Listener::Listener(int answer_pipe, const Confinement& confinement)
    : pipe_{answer_pipe},
      client_{confinement.client},
      limits_{confinement.limits},
      begin_{Clock::now()},
      deadline_{begin_ + limits_.wall_time}
{
}

std::variant<std::string, Failure, NoAnswer> Listener::heard()
{
    if (const Outcome outcome = expect_confined(); outcome != Outcome::Complete)
        return nothing_after(outcome);
    for (;;) {
        Header header;
        if (const Outcome outcome = receive(header); outcome != Outcome::Complete)
            return nothing_after(outcome);
        switch (static_cast<Said>(header.word)) {
            case Said::Pages:
                grant_time(header.value);
                break;
            case Said::Bytes:
                return answer_of(header.value);
            case Said::Reason:
                return failure_of(header.value);
            default:
                return NoAnswer{};
        }
    }
}

Listener::Outcome Listener::expect_confined()
{
    Header header;
    if (const Outcome outcome = receive(header); outcome != Outcome::Complete)
        return outcome;
    if (static_cast<Said>(header.word) == Said::Confined)
        return Outcome::Complete;
    std::string message;
    if (const Outcome outcome = receive(message, std::min(header.value, most_message_bytes));
        outcome != Outcome::Complete)
        return outcome;
    throw Error(message);
}

void Listener::grant_time(std::uint64_t pages)
{
    if (has_counted_pages_)
        return;
    has_counted_pages_ = true;
    deadline_ +=
        limits_.ocr_time_per_page * std::min<std::uint64_t>(pages, std::uint64_t{most_pages_for_ocr});
}

std::variant<std::string, Failure, NoAnswer> Listener::answer_of(std::uint64_t size)
{
    if (size > limits_.output_bytes)
        return Failure{FailureReason::TooLarge, "it gives more text than is allowed for one file"};
    std::string answer;
    if (const Outcome outcome = receive(answer, size); outcome != Outcome::Complete)
        return nothing_after(outcome);
    return answer;
}

std::variant<std::string, Failure, NoAnswer> Listener::failure_of(std::uint64_t value)
{
    const std::uint64_t size = value & 0xFFFF'FFFFU;
    const std::uint64_t reason = value >> 32U;
    if (size > most_message_bytes || reason > std::numeric_limits<std::uint8_t>::max())
        return NoAnswer{};
    std::string detail;
    if (const Outcome outcome = receive(detail, size); outcome != Outcome::Complete)
        return nothing_after(outcome);
    return failure_from(static_cast<std::uint8_t>(reason), detail);
}

std::variant<std::string, Failure, NoAnswer> Listener::nothing_after(Outcome outcome) const
{
    if (outcome == Outcome::Ended)
        return NoAnswer{};
    const auto granted = std::chrono::duration_cast<std::chrono::seconds>(deadline_ - begin_);
    return Failure{FailureReason::TooSlow, "stopped after " + std::to_string(granted.count()) + " s"};
}

Listener::Outcome Listener::wait_for_bytes()
{
    for (;;) {
        std::array<pollfd, 2> watched{pollfd{pipe_, POLLIN, 0}, pollfd{client_, POLLRDHUP, 0}};
        const int left = milliseconds_until(deadline_);
        const int ready = poll(watched.data(), watched.size(), left);
        if (ready < 0 && errno != EINTR)
            throw_system_error("waiting for the reader");
        if (ready > 0 && watched[1].revents != 0)
            throw Error("waiting for the reader: the client has gone");
        if (left == 0)
            return Outcome::Late;
        if (ready > 0)
            return Outcome::Complete;
    }
}

Listener::Outcome Listener::receive(char* bytes, std::size_t size)
{
    while (size > 0) {
        if (const Outcome outcome = wait_for_bytes(); outcome != Outcome::Complete)
            return outcome;
        const ssize_t received = read(pipe_, bytes, size);
        if (received == 0)
            return Outcome::Ended;
        if (received < 0 && errno != EINTR)
            throw_system_error("hearing from the reader");
        bytes += std::max<ssize_t>(received, 0);
        size -= static_cast<std::size_t>(std::max<ssize_t>(received, 0));
    }
    return Outcome::Complete;
}

// Takes memory for what has come, not for what was promised.
Listener::Outcome Listener::receive(std::string& bytes, std::uint64_t size)
{
    while (bytes.size() < size) {
        const std::size_t before = bytes.size();
        const std::size_t piece = std::min(size - before, piece_bytes);
        bytes.resize(before + piece);
        if (const Outcome outcome = receive(bytes.data() + before, piece); outcome != Outcome::Complete)
            return outcome;
    }
    return Outcome::Complete;
}

Listener::Outcome Listener::receive(Header& header)
{
    std::array<char, sizeof(header.word) + sizeof(header.value)> bytes{};
    const Outcome outcome = receive(bytes.data(), bytes.size());
    header.word = static_cast<std::uint8_t>(bytes[0]);
    std::memcpy(&header.value, bytes.data() + 1, sizeof(header.value));
    return outcome;
}

}  // namespace throughline
