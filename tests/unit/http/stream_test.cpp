// Answers that are made while they are sent.
#include <future>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/raw_client.hpp"
#include "support/running_server.hpp"

using namespace throughline;
using namespace std::chrono_literals;

namespace {

const std::string part(100'000, 'x');

// "/parts/N": N parts; "/broken": one part, then an error.
HttpResponse in_parts(const HttpRequest& request)
{
    HttpResponse response;
    response.content_type = "text/csv; charset=utf-8";
    response.body_maker = [path = request.path](const TakePart& take) {
        if (path == "/broken") {
            take(part);
            throw std::runtime_error("the disk is gone");
        }
        const int count = std::stoi(path.substr(7));
        for (int at = 0; at < count; ++at)
            if (!take(part))
                return;
        take("end");
    };
    return response;
}

}  // namespace

TEST_CASE("a body in parts arrives whole, with its end and its type, and the connection goes on")
{
    const test::RunningServer running(in_parts);
    const std::string answer = test::get(running.port(), "/parts/30");
    CHECK(test::status_of(answer) == 200);
    CHECK(test::header_of(answer, "Transfer-Encoding") == "chunked");
    CHECK(test::header_of(answer, "Content-Type") == "text/csv; charset=utf-8");
    CHECK(test::header_of(answer, "Content-Length").empty());
    CHECK(test::has_last_chunk(answer));
    const std::string body = test::body_of(answer);
    CHECK(body.size() == 30 * part.size() + 3);
    CHECK(body.ends_with("xend"));
    const std::string two =
        test::answer_to(running.port(),
                        "GET /parts/1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        "GET /parts/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(test::answers_in(two) == 2);
}

TEST_CASE("HEAD of a body in parts makes none of them")
{
    const test::RunningServer running(in_parts);
    const std::string answer = test::answer_to(
        running.port(), "HEAD /parts/9 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(test::status_of(answer) == 200);
    CHECK(answer.ends_with("\r\n\r\n"));
    CHECK(answer.size() < 2000);
}

TEST_CASE("before HTTP/1.1 a body in parts ends with its connection")
{
    const test::RunningServer running(in_parts);
    const std::string answer = test::answer_to(running.port(), "GET /parts/30 HTTP/1.0\r\n\r\n");
    CHECK(test::header_of(answer, "Transfer-Encoding").empty());
    CHECK(test::body_of(answer).size() == 30 * part.size() + 3);
}

TEST_CASE("what goes wrong on the way breaks the answer off, and does not look like its end")
{
    const test::RunningServer running(in_parts);
    const std::string answer = test::get(running.port(), "/broken");
    CHECK_FALSE(test::has_last_chunk(answer));
}

TEST_CASE("a reader who takes nothing is let go, and the part that makes the body is told")
{
    std::promise<bool> was_refused;
    ServerOptions options;
    options.streams.grace = 100ms;
    const test::RunningServer running(
        [&](const HttpRequest&) {
            HttpResponse response;
            response.body_maker = [&](const TakePart& take) {
                bool is_taken = true;
                for (int at = 0; is_taken && at < 10'000; ++at)
                    is_taken = take(part);
                was_refused.set_value(!is_taken);
            };
            return response;
        },
        options);
    test::RawClient client(running.port());
    client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    auto refused = was_refused.get_future();
    REQUIRE(refused.wait_for(20s) == std::future_status::ready);
    CHECK(refused.get());
}

TEST_CASE("time is earned by what is taken, up to a limit, and is short once the server is to stop")
{
    const auto began = StreamPace::Clock::now();
    StreamPace pace({30s, 20'000, 600s, 10s}, began);
    CHECK(pace.left(false, began) == 30s);
    CHECK(pace.left(true, began) == 10s);
    CHECK(pace.left(false, began + 31s) == 0s);
    pace.count(200'000);
    CHECK(pace.left(false, began + 31s) == 9s);
    pace.count(1'000'000'000);
    CHECK(pace.left(false, began + 590s) == 10s);
    CHECK(pace.left(false, began + 601s) == 0s);
}
