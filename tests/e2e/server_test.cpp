// The real server on a small collection that the real indexer has made.
#include <nlohmann/json.hpp>

#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/raw_client.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

// Made once for all tests here; the server only reads it.
const fs::path& served_collection()
{
    static const test::ScratchFolder folder;
    static const bool is_made = [] {
        test::Process indexer(
            test::build / "throughline-indexer",
            {"--data", folder.path().string(), "index", test::corpus / "northvale-child-k-2021.pdf",
             test::corpus / "larkhampton-baby-e-2020.odt", test::corpus / "hexwold-saying-it-twice-2021.md",
             test::corpus / "kestrelham-amara-2025.html"});
        return indexer.wait() == 0;
    }();
    REQUIRE(is_made);
    return folder.path();
}

// Where the review that was read from this file is to be had.
std::string url_of(const test::Server& server, const std::string& file)
{
    const auto found = server.json("/api/v1/reviews?per_page=100");
    for (const auto& review : found.at("results"))
        if (review.at("file") == file)
            return review.at("url");
    FAIL("no review was read from " << file);
    return {};
}

}  // namespace

TEST_CASE("every page answers, with its kind of content")
{
    const test::Server server(served_collection());
    const auto [target, content_type] = GENERATE(table<std::string, std::string>({
        {"/", "text/html; charset=utf-8"},
        {"/search", "text/html; charset=utf-8"},
        {"/search?q=neglect+AND&in=passages&page=x&type=%ff", "text/html; charset=utf-8"},
        {"/search?q=child&page=100000000000", "text/html; charset=utf-8"},
        {"/reviews/1?q=child", "text/html; charset=utf-8"},
        {"/reviews/1/pages/1?q=child&picture=1", "text/html; charset=utf-8"},
        {"/status", "text/html; charset=utf-8"},
        {"/help", "text/html; charset=utf-8"},
        {"/about", "text/html; charset=utf-8"},
        {"/healthz", "text/plain; charset=utf-8"},
        {"/readyz", "text/plain; charset=utf-8"},
        {"/metrics", "text/plain; version=0.0.4; charset=utf-8"},
        {"/robots.txt", "text/plain; charset=utf-8"},
        {"/assets/throughline.css", "text/css; charset=utf-8"},
        {"/api/v1/reviews?q=child", "application/json; charset=utf-8"},
        {"/api/v1/passages?q=child", "application/json; charset=utf-8"},
        {"/api/v1/reviews/1", "application/json; charset=utf-8"},
        {"/api/v1/reviews/1/pages/1", "application/json; charset=utf-8"},
    }));
    CAPTURE(target);
    const std::string answer = server.get(target);
    CHECK(test::status_of(answer) == 200);
    CHECK(test::header_of(answer, "Content-Type") == content_type);
}

TEST_CASE("what is not there is 404: as a page for people, as JSON below /api/")
{
    const test::Server server(served_collection());
    for (const char* target :
         {"/nothing", "/reviews/999", "/reviews/x", "/reviews/01", "/reviews/1/pages/999",
          "/reviews/1/pages/0", "/assets/absent.css", "/reviews/999/pages/1/picture.png"}) {
        CAPTURE(target);
        const std::string answer = server.get(target);
        CHECK(test::status_of(answer) == 404);
        CHECK_THAT(test::body_of(answer), Catch::ContainsSubstring("<h1"));
    }
    for (const char* target :
         {"/api/v1/reviews/999", "/api/v1/reviews/1/pages/999", "/api/v1/nothing", "/api/"}) {
        CAPTURE(target);
        CHECK(test::status_of(server.get(target)) == 404);
        CHECK(server.json(target).at("error").at("code") == "not_found");
    }
}

TEST_CASE("what cannot be read of an API address is said, and how to mend it")
{
    const test::Server server(served_collection());
    const auto error = server.json("/api/v1/reviews?q=child&page=none").at("error");
    CHECK(error.at("code") == "bad_parameter");
    CHECK(error.at("parameter") == "page");
    CHECK(error.at("message") == "page is a whole number from 1.");
    CHECK(server.json("/api/v1/reviews?q=%00").at("error").at("code") == "bad_request");
}

TEST_CASE("another method is refused with those that there are")
{
    const test::Server server(served_collection());
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
        const std::string answer =
            test::answer_to(server.port(), std::string(method) +
                                               " /search HTTP/1.1\r\nHost: localhost\r\n"
                                               "Content-Length: 3\r\n\r\na=b");
        CAPTURE(method);
        CHECK(test::status_of(answer) == 405);
        CHECK(test::header_of(answer, "Allow") == "GET, HEAD");
    }
}

TEST_CASE("a page that has not changed is not sent again, and another address has another tag")
{
    const test::Server server(served_collection());
    const std::string first = server.get("/search?q=child");
    const std::string tag = test::header_of(first, "ETag");
    REQUIRE_FALSE(tag.empty());
    CHECK(test::header_of(first, "Cache-Control") == "private, no-cache");
    const std::string second = server.get("/search?q=child", "If-None-Match: " + tag + "\r\n");
    CHECK(test::status_of(second) == 304);
    CHECK(test::body_of(second).empty());
    CHECK(test::status_of(server.get("/search?q=family", "If-None-Match: " + tag + "\r\n")) == 200);
}

TEST_CASE("answers are compressed for whom accepts it, and assets are kept for ever by their name")
{
    const test::Server server(served_collection());
    const std::string page = server.get("/search?q=child", "Accept-Encoding: br, gzip\r\n");
    CHECK(test::header_of(page, "Content-Encoding") == "gzip");
    CHECK(test::body_of(page).starts_with("\x1f\x8b"));
    CHECK(test::header_of(server.get("/search?q=child", "Accept-Encoding: br, gzip;q=0\r\n"),
                          "Content-Encoding")
              .empty());

    const std::string home = test::body_of(server.get("/"));
    const std::size_t at = home.find("/assets/throughline-");
    REQUIRE(at != std::string::npos);
    const std::string style = server.get(home.substr(at, home.find('"', at) - at));
    CHECK(test::status_of(style) == 200);
    CHECK(test::header_of(style, "Cache-Control") == "public, max-age=31536000, immutable");
}

TEST_CASE("a page of a PDF has a picture, and one of a web page has none")
{
    const test::Server server(served_collection());
    const std::string pdf = url_of(server, "northvale-child-k-2021.pdf") + "/pages/1/picture.png";
    const std::string picture = server.get(pdf + "?width=500");
    CHECK(test::status_of(picture) == 200);
    CHECK(test::header_of(picture, "Content-Type") == "image/png");
    CHECK(test::body_of(picture).starts_with("\x89PNG"));
    CHECK(test::status_of(
              server.get(pdf, "If-None-Match: " + test::header_of(server.get(pdf), "ETag") + "\r\n")) == 304);
    CHECK(test::status_of(
              server.get(url_of(server, "kestrelham-amara-2025.html") + "/pages/1/picture.png")) == 404);
}

TEST_CASE("what was searched for is in no log and in no figure")
{
    test::Server server(served_collection());
    (void)server.get("/search?q=xylophone");
    (void)server.get("/reviews/999?q=xylophone");
    CHECK_THAT(server.get("/metrics"), !Catch::ContainsSubstring("xylophone"));
    server.process().send(SIGTERM);
    CHECK(server.process().wait() == 0);
    CHECK_THAT(server.process().errors(), !Catch::ContainsSubstring("xylophone"));
}

TEST_CASE("the server prints one line, and ends with 0 when it is told to")
{
    const int signal = GENERATE(SIGTERM, SIGINT);
    test::Server server(served_collection());
    test::RawClient idle(server.port());
    idle.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(test::status_of(idle.read_answer()) == 200);
    server.process().send(signal);
    CHECK(server.process().wait() == 0);
    CHECK(server.process().output().empty());
}

TEST_CASE("before anything is indexed the server lives, is not ready, and says so")
{
    const test::ScratchFolder empty;
    const test::Server server(empty.path());
    CHECK(test::status_of(server.get("/healthz")) == 200);
    CHECK(test::status_of(server.get("/readyz")) == 503);
    const std::string page = server.get("/search?q=child");
    CHECK(test::status_of(page) == 503);
    CHECK(test::header_of(page, "Retry-After") == "5");
    CHECK_THAT(page, !Catch::ContainsSubstring(empty.path().string()));
    CHECK(server.json("/api/v1/reviews").at("error").at("code") == "unavailable");
    CHECK_THAT(server.get("/metrics"), Catch::ContainsSubstring("throughline_collection_ready 0"));
}

TEST_CASE("a port that is taken ends the program with what to do")
{
    const test::Server first(served_collection());
    test::Process second(
        test::build / "throughline-server",
        {"--data", served_collection().string(), "--listen", "127.0.0.1:" + std::to_string(first.port())});
    CHECK(second.wait() == 1);
    CHECK(second.output().empty());
    CHECK_THAT(second.errors(), Catch::ContainsSubstring("another program has this port"));
}

TEST_CASE("an address that others can reach needs the word")
{
    test::Process server(test::build / "throughline-server",
                         {"--data", served_collection().string(), "--listen", "0.0.0.0:0"});
    CHECK(server.wait() == 1);
    CHECK_THAT(server.errors(), Catch::ContainsSubstring("--allow-remote"));
}

TEST_CASE("a vocabulary that cannot be read ends the program with the file's name")
{
    const test::ScratchFolder empty;
    test::Process server(test::build / "throughline-server",
                         {"--data", served_collection().string(), "--vocabulary", empty.path().string()});
    CHECK(server.wait() == 1);
    CHECK_THAT(server.errors(), Catch::ContainsSubstring("themes.yaml"));
}
