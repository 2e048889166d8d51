// Each fault of cpp-httplib 0.11.4 that was reproduced on Debian's package, sent over a socket to a real
// server.
#include <atomic>

#include "support/catch.hpp"
#include "support/raw_client.hpp"
#include "support/running_server.hpp"

using namespace throughline;

namespace {

// Says what it was asked, so that a test sees what got through.
HttpResponse echo(const HttpRequest& request)
{
    HttpResponse response;
    response.content_type = "text/plain; charset=utf-8";
    response.status = request.refusal ? request.refusal->status : 200;
    response.body = request.method + ' ' + request.path;
    if (request.path == "/long")
        response.body.assign(200'000, 'x');
    return response;
}

struct Attack {
    std::string name;
    std::string bytes;
    int status;
};

std::string many_headers(int count)
{
    std::string bytes = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    for (int i = 0; i < count; ++i)
        bytes += "X-" + std::to_string(i) + ": 1\r\n";
    return bytes + "\r\n";
}

const std::string host = "Host: localhost\r\n";

}  // namespace

TEST_CASE("every attack is refused, its connection closed, and the server answers the next one")
{
    const auto attack = GENERATE(values<Attack>({
        {"chunked body (CVE-2025-46728)",
         "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 411},
        {"transfer encoding on a GET", "GET / HTTP/1.1\r\n" + host + "transfer-encoding: x\r\n\r\n", 411},
        {"transfer encoding beside a length",
         "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         411},
        {"compressed body (CVE-2026-22776)",
         "POST / HTTP/1.1\r\n" + host + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", 415},
        {"two lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
         400},
        {"the same length twice",
         "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400},
        {"a list of lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 5, 5\r\n\r\nhello", 400},
        {"a signed length", "POST / HTTP/1.1\r\n" + host + "Content-Length: +5\r\n\r\nhello", 400},
        {"a negative length", "POST / HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\nhello", 400},
        {"an enormous length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n",
         413},
        {"a large body", "POST / HTTP/1.1\r\n" + host + "Content-Length: 2000000\r\n\r\n", 413},
        {"a GET with a request as its body (CVE-2026-34441)",
         "GET / HTTP/1.1\r\n" + host + "Content-Length: 36\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
         400},
        {"a line feed alone", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
        {"a line feed alone within", "GET / HTTP/1.1\r\nX: 1\nTransfer-Encoding: chunked\r\n" + host + "\r\n",
         400},
        {"a folded header", "GET / HTTP/1.1\r\n" + host + "X: 1\r\n Transfer-Encoding: chunked\r\n\r\n", 400},
        {"a blank before the colon", "POST / HTTP/1.1\r\n" + host + "Content-Length : 5\r\n\r\nhello", 400},
        {"NUL in a header", "GET / HTTP/1.1\r\n" + host + "X: a" + std::string(1, '\0') + "b\r\n\r\n", 400},
        {"NUL in the target", "GET /a" + std::string(1, '\0') + " HTTP/1.1\r\n" + host + "\r\n", 400},
        {"NUL, encoded", "GET /search?q=a%00b HTTP/1.1\r\n" + host + "\r\n", 400},
        {"path traversal", "GET /assets/../../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"path traversal, encoded", "GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"path traversal, encoded slash", "GET /assets/..%2fpasswd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"path traversal, backslash", "GET /assets/..\\passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},
        {"another site's name (DNS rebinding)", "GET / HTTP/1.1\r\nHost: evil.example:8080\r\n\r\n", 421},
        {"a name that looks like loopback", "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", 421},
        {"an overlong target", "GET /" + std::string(7000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
        {"a request line without end (CVE-2025-53628)", "GET /" + std::string(20'000, 'a'), 414},
        {"a header without end", "GET / HTTP/1.1\r\n" + host + "X: " + std::string(20'000, 'a'), 431},
        {"an overlong header", "GET / HTTP/1.1\r\n" + host + "X: " + std::string(9000, 'a') + "\r\n\r\n",
         431},
        {"too many headers (CVE-2025-52887)", many_headers(500), 431},
        {"headers without end", many_headers(5000), 431},
        {"too many parameters",
         [] {
             std::string target = "/search?";
             for (int i = 0; i < 200; ++i)
                 target += "a=1&";
             return "GET " + target + " HTTP/1.1\r\n" + host + "\r\n";
         }(),
         400},
        {"a long parameter", "GET /search?q=" + std::string(9000, 'a') + " HTTP/1.1\r\n" + host + "\r\n",
         414},
        {"another version", "GET / HTTP/2.0\r\n" + host + "\r\n", 505},
        {"no HTTP at all", std::string("\x16\x03\x01\x02\r\n\r\n", 8), 400},
        {"a proxy's request", "GET http://evil.example/ HTTP/1.1\r\n" + host + "\r\n", 400},
        {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    }));
    CAPTURE(attack.name);
    const test::RunningServer running(echo);
    const std::string answer = test::answer_to(running.port(), attack.bytes);
    CHECK(test::status_of(answer) == attack.status);
    CHECK(test::answers_in(answer) == 1);
    CHECK(test::header_of(answer, "Connection") == "close");
    CHECK(test::status_of(test::get(running.port(), "/")) == 200);
}

TEST_CASE("a body that comes in a segment of its own is never taken for a request")
{
    const test::RunningServer running(echo);
    test::RawClient client(running.port());
    client.send("GET /first HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n\r\n");
    const std::string refusal = client.read_answer();
    client.send("GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(test::status_of(refusal) == 400);
    CHECK_THAT(client.read_all(), !Catch::ContainsSubstring("smuggled"));
}

TEST_CASE("an address that a client claims as its own is passed over (CVE-2025-66570)")
{
    const test::RunningServer running(echo);
    const std::string answer = test::get(
        running.port(), "/", "REMOTE_ADDR: 6.6.6.6\r\nX-Forwarded-For: 6.6.6.6\r\nLOCAL_ADDR: 6.6.6.6\r\n");
    CHECK(test::body_of(answer) == "GET /");
}

TEST_CASE("ranges are ignored: one, many, and those that overlap")
{
    const auto range =
        GENERATE(as<std::string>{}, "bytes=0-1", "bytes=0-,0-,0-,0-,0-,0-,0-,0-", "bytes=9999999-", "x");
    const test::RunningServer running(echo);
    const std::string answer = test::get(running.port(), "/long", "Range: " + range + "\r\n");
    CHECK(test::status_of(answer) == 200);
    CHECK(test::body_of(answer).size() == 200'000);
    CHECK(test::header_of(answer, "Accept-Ranges") == "none");
}

TEST_CASE("the library never compresses, whatever the client accepts")
{
    const test::RunningServer running(echo);
    const std::string answer = test::get(running.port(), "/long", "Accept-Encoding: br, gzip\r\n");
    CHECK(test::body_of(answer).size() == 200'000);
    CHECK(test::header_of(answer, "Content-Encoding").empty());
}

TEST_CASE("what a handler throws is a bare 500 (CVE-2026-28434)")
{
    const bool is_standard = GENERATE(true, false);
    const test::RunningServer running([&](const HttpRequest&) -> HttpResponse {
        if (is_standard)
            throw std::runtime_error("SELECT secret FROM /var/lib");
        throw 42;
    });
    const std::string answer = test::get(running.port(), "/");
    CHECK(test::status_of(answer) == 500);
    CHECK_THAT(answer, !Catch::ContainsSubstring("secret") && !Catch::ContainsSubstring("EXCEPTION"));
    CHECK(test::body_of(answer).empty());
}

TEST_CASE("half-open and dripping connections do not keep others out")
{
    ServerOptions options;
    options.threads = 4;
    options.patience.idle = std::chrono::milliseconds(300);
    options.patience.head = std::chrono::milliseconds(300);
    const test::RunningServer running(echo, options);
    std::vector<std::unique_ptr<test::RawClient>> idlers;
    for (int i = 0; i < 12; ++i) {
        idlers.push_back(std::make_unique<test::RawClient>(running.port()));
        if (i % 2 == 0)
            idlers.back()->send("GET / HT");
    }
    const auto began = std::chrono::steady_clock::now();
    CHECK(test::status_of(test::get(running.port(), "/")) == 200);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
    // Whoever began is told, whoever said nothing is not.
    CHECK(test::status_of(idlers[0]->read_all()) == 408);
    CHECK(idlers[1]->read_all().empty());
}

TEST_CASE("the time for a head does not begin anew with every byte")
{
    ServerOptions options;
    options.patience.head = std::chrono::milliseconds(300);
    const test::RunningServer running(echo, options);
    test::RawClient client(running.port());
    const auto began = std::chrono::steady_clock::now();
    std::string answer;
    while (answer.empty() && std::chrono::steady_clock::now() - began < std::chrono::seconds(5)) {
        client.send("G");
        answer = client.read_all(std::chrono::milliseconds(50));
    }
    CHECK(test::status_of(answer) == 408);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(2));
}
