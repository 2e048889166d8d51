#include "server/http/http_server.hpp"

#include <future>

#include "core/base/error.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"
#include "support/running_server.hpp"

using namespace throughline;

namespace {

HttpResponse hello(const HttpRequest& request)
{
    HttpResponse response;
    response.status = request.refusal ? request.refusal->status : 200;
    response.body = "hello " + request.path;
    return response;
}

}  // namespace

TEST_CASE("a request is answered, with the headers that every answer has")
{
    const test::RunningServer running(hello);
    const std::string answer = test::get(running.port(), "/search?q=1");
    CHECK(test::status_of(answer) == 200);
    CHECK(test::body_of(answer) == "hello /search");
    CHECK(test::header_of(answer, "Content-Type") == "text/html; charset=utf-8");
    CHECK_THAT(test::header_of(answer, "Content-Security-Policy"),
               Catch::ContainsSubstring("default-src 'none'") &&
                   Catch::ContainsSubstring("frame-ancestors 'none'") && !Catch::ContainsSubstring("unsafe"));
    CHECK(test::header_of(answer, "X-Robots-Tag") == "noindex, nofollow");
    CHECK(test::header_of(answer, "X-Content-Type-Options") == "nosniff");
    CHECK(test::header_of(answer, "Referrer-Policy") == "no-referrer");
    CHECK(test::header_of(answer, "Vary") == "Accept-Encoding");
    CHECK(test::header_of(answer, "Cache-Control") == "no-store");
}

TEST_CASE("HEAD has the head of GET and no body")
{
    const test::RunningServer running(hello);
    const std::string answer =
        test::answer_to(running.port(), "HEAD /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(test::status_of(answer) == 200);
    CHECK(test::header_of(answer, "Content-Length") == "8");
    CHECK(test::body_of(answer).empty());
}

TEST_CASE("a connection serves many requests, also when they are sent at once")
{
    const test::RunningServer running(hello);
    test::RawClient client(running.port());
    std::string requests;
    for (int i = 0; i < 5; ++i)
        requests += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n";
    client.send(requests);
    for (int i = 0; i < 5; ++i)
        CHECK(test::body_of(client.read_answer()) == "hello /" + std::to_string(i));
}

TEST_CASE("a connection ends after as many requests as are allowed")
{
    ServerOptions options;
    options.requests_per_connection = 2;
    const test::RunningServer running(hello, options);
    test::RawClient client(running.port());
    for (int i = 0; i < 3; ++i)
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const std::string answers = client.read_all();
    CHECK(test::answers_in(answers) == 2);
}

TEST_CASE("HTTP/1.0 is answered and its connection closed")
{
    const test::RunningServer running(hello);
    CHECK(test::status_of(test::answer_to(running.port(), "GET / HTTP/1.0\r\n\r\n")) == 200);
}

TEST_CASE("a method that takes a body is answered and its connection closed, the body unread")
{
    const test::RunningServer running(hello);
    const std::string answer = test::answer_to(running.port(),
                                               "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                               "40\r\n\r\nGET /y HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(test::answers_in(answer) == 1);
    CHECK(test::header_of(answer, "Connection") == "close");
}

TEST_CASE("304 says nothing of the length of the page that it stands for")
{
    const test::RunningServer running([](const HttpRequest&) {
        HttpResponse response;
        response.status = 304;
        response.etag = "W/\"7\"";
        response.keep = Keep::Revalidate;
        return response;
    });
    const std::string answer = test::get(running.port(), "/");
    CHECK(test::status_of(answer) == 304);
    CHECK(test::header_of(answer, "Content-Length").empty());
    CHECK(test::header_of(answer, "ETag") == "W/\"7\"");
    CHECK(test::header_of(answer, "Cache-Control") == "private, no-cache");
}

TEST_CASE("a port that is taken is refused with what to do")
{
    const test::RunningServer running(hello);
    ServerOptions options;
    options.port = running.port();
    CHECK_THROWS_WITH(HttpServer(options, hello), Catch::ContainsSubstring("another program has this port") &&
                                                      Catch::ContainsSubstring("--listen"));
}

TEST_CASE("stopping finishes the running request and drops idle connections")
{
    std::promise<void> begun;
    std::promise<void> may_end;
    test::RunningServer running([&](const HttpRequest& request) {
        if (request.path == "/slow") {
            begun.set_value();
            may_end.get_future().wait();
        }
        return hello(request);
    });
    test::RawClient idle(running.port());
    test::RawClient slow(running.port());
    slow.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    begun.get_future().wait();
    running.server().stop();
    CHECK(idle.read_all().empty());
    may_end.set_value();
    CHECK(test::body_of(slow.read_answer()) == "hello /slow");
    running.join();
    CHECK_THROWS(test::RawClient(running.port()));
}

TEST_CASE("a server that was stopped before it ran ends at once")
{
    ServerOptions options;
    options.port = 0;
    HttpServer server(options, hello);
    server.stop();
    server.run();
    CHECK(server.address() == "http://127.0.0.1:" + std::to_string(server.port()));
}

TEST_CASE("a name of one's own is answered to when it was named")
{
    ServerOptions options;
    options.hosts.names = {"reviews.example"};
    const test::RunningServer running(hello, options);
    CHECK(test::status_of(test::answer_to(
              running.port(), "GET / HTTP/1.1\r\nHost: Reviews.Example\r\nConnection: close\r\n\r\n")) ==
          200);
    CHECK(test::status_of(test::answer_to(
              running.port(), "GET / HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n")) == 421);
}
