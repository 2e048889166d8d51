#include "core/worker/wire.hpp"

#include <sys/socket.h>

#include <cerrno>

#include "core/base/bytes.hpp"
#include "core/base/system.hpp"
#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"

namespace throughline {
namespace {

enum class Wanted : std::uint8_t { Extract, Picture };
enum class Given : std::uint8_t { Bytes, Failure, Trouble };

constexpr std::size_t most_detail_bytes = 300;

void write(BytesOut& out, const WorkerLimits& limits)
{
    out.big_number(limits.memory_bytes);
    out.big_number(static_cast<std::uint64_t>(limits.wall_time.count()));
    out.big_number(static_cast<std::uint64_t>(limits.ocr_time_per_page.count()));
    out.big_number(limits.output_bytes);
}

WorkerLimits limits_in(BytesIn& in)
{
    WorkerLimits limits;
    limits.memory_bytes = in.big_number();
    limits.wall_time = std::chrono::seconds(in.big_number());
    limits.ocr_time_per_page = std::chrono::seconds(in.big_number());
    limits.output_bytes = in.big_number();
    return limits;
}

// False: closed before `size` bytes came.
bool receive(int socket, char* bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t received = recv(socket, bytes, size, 0);
        if (received == 0 || (received < 0 && errno == ECONNRESET))
            return false;
        if (received < 0 && errno != EINTR)
            throw_system_error("hearing from the worker");
        if (received > 0) {
            bytes += received;
            size -= static_cast<std::size_t>(received);
        }
    }
    return true;
}

bool send_all(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && (errno == EPIPE || errno == ECONNRESET))
            return false;
        if (sent < 0 && errno != EINTR)
            throw_system_error("speaking to the worker");
        if (sent > 0)
            bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

}  // namespace

std::string bytes_of(const WorkerRequest& request)
{
    BytesOut out;
    out.text(request.path);
    write(out, request.limits);
    if (const auto* extract = std::get_if<ExtractRequest>(&request.wanted)) {
        out.byte(static_cast<std::uint8_t>(Wanted::Extract));
        out.text(extract->name_hint);
        out.byte(static_cast<std::uint8_t>(extract->ocr));
    } else {
        const auto& picture = std::get<PictureRequest>(request.wanted);
        out.byte(static_cast<std::uint8_t>(Wanted::Picture));
        out.number(static_cast<std::uint32_t>(picture.page));
        out.number(static_cast<std::uint32_t>(picture.width));
    }
    return out.taken();
}

WorkerRequest request_from(std::string_view bytes)
{
    BytesIn in(bytes);
    WorkerRequest request;
    request.path = in.text();
    request.limits = limits_in(in);
    if (in.byte() == static_cast<std::uint8_t>(Wanted::Extract)) {
        ExtractRequest extract;
        extract.name_hint = in.text();
        extract.ocr = static_cast<OcrMode>(in.byte());
        request.wanted = extract;
    } else {
        PictureRequest picture;
        picture.page = static_cast<int>(in.number());
        picture.width = static_cast<int>(in.number());
        request.wanted = picture;
    }
    return request;
}

std::string bytes_of(const Answer& answer)
{
    BytesOut out;
    out.byte(static_cast<std::uint8_t>(answer.index()));
    if (const auto* bytes = std::get_if<std::string>(&answer)) {
        out.text(*bytes);
    } else if (const auto* failure = std::get_if<Failure>(&answer)) {
        out.byte(static_cast<std::uint8_t>(failure->reason));
        out.text(failure->detail);
    } else {
        out.text(std::get<Trouble>(answer).message);
    }
    return out.taken();
}

Answer answer_from(std::string_view bytes)
{
    BytesIn in(bytes);
    switch (static_cast<Given>(in.byte())) {
        case Given::Bytes:
            return std::string(in.text());
        case Given::Failure: {
            const std::uint8_t reason = in.byte();
            return failure_from(reason, in.text());
        }
        case Given::Trouble:
            return Trouble{std::string(in.text())};
    }
    throw Error("hearing from the worker: an answer of no known kind");
}

Failure failure_from(std::uint8_t reason, std::string_view detail)
{
    if (reason > static_cast<std::uint8_t>(FailureReason::Unreadable))
        return {FailureReason::Crashed, "its reader gave a reason that does not exist"};
    const std::string line = clean_line(cut_to(detail, most_detail_bytes));
    return {static_cast<FailureReason>(reason), line};
}

bool send_frame(int socket, std::string_view bytes)
{
    BytesOut header;
    header.big_number(bytes.size());
    return send_all(socket, header.taken()) && send_all(socket, bytes);
}

std::optional<std::string> received_frame(int socket, std::uint64_t most)
{
    std::string header(sizeof(std::uint64_t), '\0');
    if (!receive(socket, header.data(), header.size()))
        return std::nullopt;
    const std::uint64_t size = BytesIn(header).big_number();
    if (size > most)
        throw Error("hearing from the worker: a frame that is too long");
    std::string bytes(size, '\0');
    if (!receive(socket, bytes.data(), bytes.size()))
        return std::nullopt;
    return bytes;
}

}  // namespace throughline
