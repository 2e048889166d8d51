// What cpp-httplib reads and writes in place of a socket: a head that the guard has written, and an answer
// that is sent when it is whole or, if it is made while it is sent, part by part. For http_server.cpp alone.
#pragma once

#include <httplib.h>

#include <chrono>
#include <optional>
#include <string>

#include "server/http/connection.hpp"
#include "server/http/stream_pace.hpp"

namespace throughline {

class Exchange : public httplib::Stream {
public:
    Exchange(std::string head, Connection& connection, const StopEvent& stop)
        : head_(std::move(head)), connection_(connection), stop_(stop)
    {
    }

    // From here on what is written goes out as soon as it is worth a packet or two.
    void send_while_made(const StreamLimits& limits) { pace_.emplace(limits); }
    [[nodiscard]] bool is_sent_while_made() const { return pace_.has_value(); }

    // What has not gone out yet. False: the client is gone or takes too long.
    [[nodiscard]] bool send_rest(Patience patience)
    {
        if (pace_) {
            patience.answer = pace_->left(stop_.is_raised());
            if (patience.answer == std::chrono::milliseconds::zero())
                return false;
        }
        const bool is_sent = connection_.send(answer_, patience);
        if (pace_)
            pace_->count(answer_.size());
        answer_.clear();
        return is_sent;
    }

    [[nodiscard]] bool is_readable() const override { return read_ < head_.size(); }
    [[nodiscard]] bool is_writable() const override { return true; }
    ssize_t read(char* to, size_t size) override
    {
        const std::size_t count = head_.copy(to, size, read_);
        read_ += count;
        return static_cast<ssize_t>(count);
    }
    ssize_t write(const char* bytes, size_t size) override
    {
        answer_.append(bytes, size);
        if (pace_ && answer_.size() >= worth_sending && !send_rest({}))
            return -1;
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    [[nodiscard]] socket_t socket() const override { return INVALID_SOCKET; }

private:
    static constexpr std::size_t worth_sending = 64 << 10;  // bytes

    std::string head_;
    std::size_t read_ = 0;
    std::string answer_;
    Connection& connection_;
    const StopEvent& stop_;
    std::optional<StreamPace> pace_;
};

}  // namespace throughline
