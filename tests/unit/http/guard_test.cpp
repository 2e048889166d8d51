#include "server/http/guard.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("loopback names are those that no stranger can own")
{
    const auto [name, is_ours] = GENERATE(table<std::string, bool>({
        {"localhost", true},
        {"127.0.0.1", true},
        {"127.1.2.3", true},
        {"[::1]", true},
        {"::1", true},
        {"", false},
        {"127.", false},
        {"127.0.0.1.", false},
        {"127..0.1", false},
        {"127.0.0.1.evil.example", false},
        {"127.evil.example", false},
        {"localhost.evil.example", false},
        {"10.0.0.1", false},
        {"0.0.0.0", false},
    }));
    CAPTURE(name);
    CHECK(is_loopback_name(name) == is_ours);
}

TEST_CASE("of a request that is let through the guard tells what the site may know")
{
    const HttpRequest request = guarded_request(
        "GET /search?q=a HTTP/1.1\r\nHOST: LocalHost:8080\r\nAccept-Encoding:  gzip \r\nif-none-match: "
        "\"1\"\r\n\r\n",
        {}, {});
    CHECK_FALSE(request.refusal.has_value());
    CHECK(request.method == "GET");
    CHECK(request.target == "/search?q=a");
    CHECK(request.path == "/search");
    CHECK(request.host == "LocalHost:8080");
    CHECK(request.accept_encoding == "gzip");
    CHECK(request.if_none_match == "\"1\"");
    CHECK_FALSE(request.closes);
}

TEST_CASE("a connection is closed when the client says so, when it must, and not otherwise")
{
    const auto [head, closes] = GENERATE(table<std::string, bool>({
        {"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", false},
        {"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive, Close\r\n\r\n", true},
        {"GET / HTTP/1.0\r\n\r\n", true},
        {"GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", false},
        {"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", false},
        {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n", true},
        {"\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n", false},
    }));
    CAPTURE(head);
    const HttpRequest request = guarded_request(head, {}, {});
    CHECK_FALSE(request.refusal.has_value());
    CHECK(request.closes == closes);
}

TEST_CASE("only a form that is posted, with its length, has a body that is read")
{
    const std::string post = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 7\r\n";
    const std::string type = "Content-Type: application/x-www-form-urlencoded";
    CHECK(guarded_request(post + type + "\r\n\r\n", {}, {}).form_bytes == 7);
    CHECK(guarded_request(post + type + "; charset=UTF-8\r\n\r\n", {}, {}).form_bytes == 7);
    CHECK(guarded_request(post + type + "\r\n\r\n", {}, {}).closes);
    CHECK(guarded_request(post + "\r\n", {}, {}).form_bytes == 0);
    CHECK(guarded_request(post + "Content-Type: text/plain\r\n\r\n", {}, {}).form_bytes == 0);
    CHECK(guarded_request(post + type + "\r\n" + type + "\r\n\r\n", {}, {}).form_bytes == 0);
    CHECK(guarded_request("PUT" + post.substr(4) + type + "\r\n\r\n", {}, {}).form_bytes == 0);
    GuardLimits limits;
    limits.form_bytes = 6;
    const auto refused = guarded_request(post + type + "\r\n\r\n", limits, {}).refusal;
    REQUIRE(refused.has_value());
    CHECK(refused->status == 413);
}

TEST_CASE("on the network every host name is answered to, and still one is needed")
{
    HostRule rule;
    rule.any = true;
    CHECK_FALSE(guarded_request("GET / HTTP/1.1\r\nHost: any.example\r\n\r\n", {}, rule).refusal.has_value());
    CHECK(guarded_request("GET / HTTP/1.1\r\n\r\n", {}, rule).refusal.has_value());
}

TEST_CASE("a refused request keeps its target, so that the API can refuse in JSON")
{
    const GuardLimits limits;
    CHECK(guarded_request("GET /api/v1/reviews?q=%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", limits, {})
              .target.starts_with("/api/v1/"));
    CHECK(overlong_request("GET /api/v1/reviews?q=aaa", limits).target.starts_with("/api/v1/"));
    CHECK(overlong_request("GET /api/v1/reviews?q=aaa", limits).refusal->status == 414);
    CHECK(overlong_request("GET / HTTP/1.1\r\nX: aaa", limits).refusal->status == 431);
}
