#include "core/text/web_address.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a host is a name or an address, perhaps with a port, and nothing else")
{
    for (const char* text :
         {"reviews.example", "localhost:8080", "127.0.0.1", "[::1]:80", "[::1]", "a-b.c:65535"})
        CHECK(is_host_and_port(text));
    for (const char* text : {"", ":80", "a:", "a:0", "a:65536", "a:b", "a b", "a/b", "a\"b", "<a>", "a@b",
                             "..", "a..b", "[x]", "::1", "a\r\nb", "ä"})
        CHECK_FALSE(is_host_and_port(text));
}

TEST_CASE("the address of a site is its scheme and host in small letters")
{
    CHECK(web_origin("https://Reviews.Example/") == "https://reviews.example");
    CHECK(web_origin("http://127.0.0.1:8080") == "http://127.0.0.1:8080");
    for (const char* text : {"", "reviews.example", "ftp://a", "https://", "https://a/b", "https://a?b",
                             "https://u@a", "https://a#b", "https://a//"})
        CHECK_FALSE(web_origin(text));
}

TEST_CASE("an address that a reader can open holds nothing that ends it early")
{
    for (const char* text : {"https://a.example/b?c=d#e", "http://a.example", "https://a.example/%7B"})
        CHECK(is_web_address(text));
    for (const char* text :
         {"javascript:alert(1)", "https://a b", "https://a.example/<b>", "https://a.example/\"", "https://",
          "/reviews/1", "https://a.example/{x}", "https://a.example/\n"})
        CHECK_FALSE(is_web_address(text));
}
