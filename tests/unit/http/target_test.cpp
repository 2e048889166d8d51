#include "server/http/target.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a target is a path and its parameters, in order")
{
    struct Row {
        std::string target;
        std::string path;
        Parameters parameters;
    };
    const auto [target, path, parameters] = GENERATE(values<Row>({
        {"/", "/", {}},
        {"/search?q=hidden+men", "/search", {{"q", "hidden men"}}},
        {"/search?q=hidden%20men&type=a&type=b",
         "/search",
         {{"q", "hidden men"}, {"type", "a"}, {"type", "b"}}},
        {"/search?x=1=2", "/search", {{"x", "1=2"}}},
        {"/search?a?b=c?d", "/search", {{"a?b", "c?d"}}},
        {"/search?&&a&=b&", "/search", {{"a", ""}, {"", "b"}}},
        {"/search?", "/search", {}},
        {"/search?q=100%25+%zz+%4", "/search", {{"q", "100% %zz %4"}}},
        {"/search?q=caf%C3%A9", "/search", {{"q", "caf\u00e9"}}},
        {"/search?q=caf\u00e9", "/search", {{"q", "caf\u00e9"}}},
        {"/search?q=caf%E9", "/search", {{"q", "caf\ufffd"}}},
        {"/search?q=a%0Ab%01c%7f", "/search", {{"q", "a b c "}}},
        {"/search?q=a%2Fb%26c%3Dd", "/search", {{"q", "a/b&c=d"}}},
        {"/search?q=%2500", "/search", {{"q", "%00"}}},
        {"/a+b", "/a+b", {}},
        {"/a%20b", "/a b", {}},
        {"/search/", "/search/", {}},
    }));
    CAPTURE(target);
    const auto read = parsed_target(target);
    REQUIRE(std::holds_alternative<Target>(read));
    CHECK(std::get<Target>(read).path == path);
    CHECK(std::get<Target>(read).parameters == parameters);
}

TEST_CASE("a target that is after something else is refused")
{
    const auto [target, status] = GENERATE(table<std::string, int>({
        {"", 400},
        {"*", 400},
        {"search", 400},
        {"http://evil.example/", 400},
        {"//evil.example/", 400},
        {"/a//b", 400},
        {"/..", 400},
        {"/../etc/passwd", 400},
        {"/a/../../b", 400},
        {"/a/./b", 400},
        {"/%2e%2E/b", 400},
        {"/a%2fb", 400},
        {"/a%5cb", 400},
        {"/a%00", 400},
        {"/search?q=%00", 400},
        {"/search?q=a\x01", 400},
        {"/search?q=a\x7f", 400},
        {"/search?q=" + std::string(9000, 'a'), 414},
    }));
    CAPTURE(target);
    const auto read = parsed_target(target);
    REQUIRE(std::holds_alternative<Refusal>(read));
    CHECK(std::get<Refusal>(read).status == status);
}

TEST_CASE("as many parameters are read as are allowed, and no more")
{
    std::string target = "/?a=1";
    for (int i = 1; i < 100; ++i)
        target += "&a=1";
    CHECK(std::holds_alternative<Target>(parsed_target(target)));
    CHECK(std::holds_alternative<Refusal>(parsed_target(target + "&a=1")));
}
