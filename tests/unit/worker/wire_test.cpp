#include "core/worker/wire.hpp"

#include <sys/socket.h>

#include <array>

#include "core/worker/descriptor.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

std::pair<Descriptor, Descriptor> connected()
{
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

}  // namespace

TEST_CASE("a request comes back equal from its bytes")
{
    WorkerRequest request{"/reports/a\nb $(c).pdf", {}, ExtractRequest{"Child K.md", OcrMode::Never}};
    request.limits.wall_time = std::chrono::seconds(7);
    request.limits.output_bytes = std::uint64_t{5} << 40;
    if (GENERATE(false, true))
        request.wanted = PictureRequest{12, 800};

    const WorkerRequest back = request_from(bytes_of(request));
    CHECK(back.path == request.path);
    CHECK(back.wanted == request.wanted);
    CHECK(back.limits.memory_bytes == request.limits.memory_bytes);
    CHECK(back.limits.wall_time == request.limits.wall_time);
    CHECK(back.limits.ocr_time_per_page == request.limits.ocr_time_per_page);
    CHECK(back.limits.output_bytes == request.limits.output_bytes);
}

TEST_CASE("an answer comes back equal from its bytes")
{
    const auto answer = GENERATE(values<Answer>({
        std::string("a\0b", 3),
        Failure{FailureReason::Unreadable, "permission denied"},
        Trouble{"no space"},
    }));
    CHECK(answer_from(bytes_of(answer)) == answer);
}

TEST_CASE("an answer that makes no sense is an error")
{
    const auto bytes =
        GENERATE(values<std::string>({"", "\x09", std::string("\0\xFF\xFF\xFF\xFF", 5), "\x01"}));
    CAPTURE(bytes);
    CHECK_THROWS_AS(answer_from(bytes), Error);
}

TEST_CASE("a reason that does not exist is a crash")
{
    CHECK(failure_from(200, "x").reason == FailureReason::Crashed);
}

TEST_CASE("frames arrive whole, and nothing arrives when the other end is closed")
{
    auto [ours, theirs] = connected();
    CHECK(send_frame(ours.number(), "one"));
    CHECK(send_frame(ours.number(), ""));
    CHECK(received_frame(theirs.number(), 3) == "one");
    CHECK(received_frame(theirs.number(), 3) == "");
    ours.close();
    CHECK(received_frame(theirs.number(), 3) == std::nullopt);
    CHECK_FALSE(send_frame(theirs.number(), "two"));
}

TEST_CASE("a frame longer than expected is refused")
{
    auto [ours, theirs] = connected();
    CHECK(send_frame(ours.number(), "four"));
    CHECK_THROWS_AS(received_frame(theirs.number(), 3), Error);
}
