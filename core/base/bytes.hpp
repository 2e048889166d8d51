// Numbers and strings as bytes and back: what the formats between our own processes are made of.
//
// Little-endian, fixed width; a string is its length (4 bytes) and its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace throughline {

class BytesOut {
public:
    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    void number(std::uint32_t value);
    void big_number(std::uint64_t value);
    void real(float value);
    void text(std::string_view value);

    [[nodiscard]] std::string taken() { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Trusts nothing: every function throws Error where the bytes do not hold what is asked for. Must not outlive
// the bytes.
class BytesIn {
public:
    explicit BytesIn(std::string_view bytes) : rest_{bytes} {}

    [[nodiscard]] std::uint8_t byte();
    [[nodiscard]] std::uint32_t number();
    [[nodiscard]] std::uint64_t big_number();
    [[nodiscard]] float real();
    [[nodiscard]] std::string_view text();

    // How many items follow; never more than the rest can hold if each takes at least `smallest` bytes.
    [[nodiscard]] std::uint32_t count(std::size_t smallest);

    [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

private:
    std::string_view next(std::size_t size);

    std::string_view rest_;
};

}  // namespace throughline
