#include "server/http/public_address.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("addresses that leave the site begin as it was set, else as the request names its host")
{
    CHECK(public_address("https://reviews.example", "evil.example") == "https://reviews.example");
    CHECK(public_address("", "127.0.0.1:8080") == "http://127.0.0.1:8080");
    CHECK(public_address("", "[::1]:8080") == "http://[::1]:8080");
}

TEST_CASE("a host that is none stands in no address")
{
    for (const char* host : {"", "a b", "a\"><script>", "a/b", "a@b", "a:99999", "a\\b", "{x}"})
        CHECK(public_address("", host).empty());
}
