// What the client and throughline-worker say to each other: one request, one answer, over a socket.
//
//   frame   = length (8 bytes, little-endian) and that many bytes
//   request = what is wanted, the file's absolute path, limits
//   answer  = bytes of a document or a picture, or a failure, or why the worker could not even try
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/review/failure.hpp"
#include "core/worker/worker.hpp"

namespace throughline {

struct ExtractRequest {
    std::string name_hint;
    OcrMode ocr = OcrMode::Auto;

    bool operator==(const ExtractRequest&) const = default;
};

struct PictureRequest {
    int page = 1;
    int width = 100;

    bool operator==(const PictureRequest&) const = default;
};

struct WorkerRequest {
    std::string path;
    WorkerLimits limits;
    std::variant<ExtractRequest, PictureRequest> wanted;
};

// Something is wrong with the machine, not with the file: the message of an Error.
struct Trouble {
    std::string message;

    bool operator==(const Trouble&) const = default;
};

using Answer = std::variant<std::string, Failure, Trouble>;

inline constexpr std::uint64_t most_request_bytes = std::uint64_t{64} << 10;

// A failure's detail, a trouble's message and the framing, on top of the bytes that were asked for.
inline constexpr std::uint64_t most_overhead_bytes = std::uint64_t{64} << 10;

[[nodiscard]] std::string bytes_of(const WorkerRequest&);
[[nodiscard]] WorkerRequest request_from(std::string_view bytes);  // throws Error

[[nodiscard]] std::string bytes_of(const Answer&);
[[nodiscard]] Answer answer_from(std::string_view bytes);  // throws Error

// What a process that read a hostile file says went wrong, fit to be shown: clean, on one line, short.
[[nodiscard]] Failure failure_from(std::uint8_t reason, std::string_view detail);

// False: the other end is closed. Throws Error for anything else.
[[nodiscard]] bool send_frame(int socket, std::string_view bytes);

// Nothing: the other end is closed. Throws Error if the frame is longer than `most` bytes.
[[nodiscard]] std::optional<std::string> received_frame(int socket, std::uint64_t most);

}  // namespace throughline
