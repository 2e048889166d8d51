// One connection: heads of requests in, whole answers out, and a time by which each must be done.
//
// The library resets its timer with every byte that drips in; here the time runs from the first byte to the
// last.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace throughline {

// An event that once raised stays so; every wait of every connection ends with it.
class StopEvent {
public:
    StopEvent();  // throws Error
    ~StopEvent();
    StopEvent(const StopEvent&) = delete;
    StopEvent& operator=(const StopEvent&) = delete;

    void raise() const;
    [[nodiscard]] bool is_raised() const;
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

enum class HeadState {
    Complete,
    Nothing,   // closed, idle for too long, or the server stops: nobody waits for an answer
    TooSlow,   // begun, but not complete in time
    TooLarge,  // over the limit without an end; what came is in `head`
    Broken,    // a line that ends in a line feed alone: no HTTP
};

struct Patience {
    std::chrono::milliseconds idle{5000};  // until a request begins
    std::chrono::milliseconds head{5000};  // from its first byte to its last
    std::chrono::milliseconds answer{30000};
};

class Connection {
public:
    // Does not own the socket.
    Connection(int socket, const StopEvent& stop);

    // Puts the next head, with its empty line, into `head`; what came after it waits for the next call.
    [[nodiscard]] HeadState read_head(std::string& head, std::size_t limit, const Patience&);

    // Puts the next `count` bytes into `body`. TooSlow: they did not come in time; Nothing: the client is
    // gone.
    [[nodiscard]] HeadState read_body(std::string& body, std::size_t count, const Patience&);

    // False: the client is gone or takes too long.
    [[nodiscard]] bool send(std::string_view bytes, const Patience&);

    // Says that nothing more will come, and reads on for a moment: closing with bytes unread would have the
    // kernel throw away the answer that the client has not yet read.
    void finish();

private:
    enum class Arrival { Bytes, Late, Gone };

    // Waits for the next bytes, until a time, and adds them to `unread_`. Gone: the client is, or the server
    // is to stop.
    [[nodiscard]] Arrival receive(std::chrono::steady_clock::time_point until);

    int socket_;
    const StopEvent& stop_;
    std::string unread_;
};

}  // namespace throughline
