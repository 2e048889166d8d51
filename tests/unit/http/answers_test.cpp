// What is done to an answer on its way out: compression, tags, numbers about it; and the files that never
// change.
#include <zlib.h>

#include "core/base/error.hpp"
#include "server/http/assets.hpp"
#include "server/http/compression.hpp"
#include "server/http/headers.hpp"
#include "server/http/metrics.hpp"
#include "server/http/pool.hpp"
#include "server/http/recent.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

std::string unzipped(std::string packed)
{
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string bytes(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    bytes.resize(stream.total_out);
    inflateEnd(&stream);
    return bytes;
}

}  // namespace

TEST_CASE("what is compressed can be read again")
{
    const std::string text = GENERATE(as<std::string>{}, "", "a", std::string(100'000, 'x'));
    for (const Effort effort : {Effort::Cheap, Effort::Best})
        CHECK(unzipped(gzipped(text, effort)) == text);
}

TEST_CASE("gzip is sent to whom accepts it")
{
    const auto [accepted, is_gzip] = GENERATE(table<std::string, bool>({
        {"", false},
        {"gzip", true},
        {"GZIP", true},
        {"br, gzip;q=0.5", true},
        {"gzip, deflate, br, zstd", true},
        {"gzip;q=0", false},
        {"gzip; q=0.0", false},
        {"*", true},
        {"*;q=0", false},
        {"gzip;q=0, *", false},
        {"br", false},
        {"identity", false},
        {"gzipped", false},
    }));
    CAPTURE(accepted);
    CHECK(accepts_gzip(accepted) == is_gzip);
}

TEST_CASE("a tag is recognised among others, weak or strong")
{
    const auto [sent, is_known] = GENERATE(table<std::string, bool>({
        {"", false},
        {"*", true},
        {"W/\"a\"", true},
        {"\"a\"", true},
        {"\"b\", W/\"a\"", true},
        {"\"b\"", false},
        {"a", false},
        {",,", false},
    }));
    CAPTURE(sent);
    CHECK(has_tag(sent, "W/\"a\"") == is_known);
    CHECK_FALSE(has_tag(sent, ""));
}

TEST_CASE("assets are named by their content, and nothing outside their folder has a name")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "a/throughline.css", std::string(5000, 'x'));
    test::write_file(folder / "a/fonts/text.woff2", "font");
    test::write_file(folder / "a/notes.html", "<p>");
    test::write_file(folder / "secret.txt", "secret");
    const Assets assets(folder / "a");

    const std::string address = assets.address_of("throughline.css");
    REQUIRE(address.starts_with("/assets/throughline-"));
    const std::string name = address.substr(8);
    const Assets::Asset* asset = assets.find(name);
    REQUIRE(asset != nullptr);
    CHECK(asset->bytes == std::string(5000, 'x'));
    CHECK(unzipped(asset->gzipped) == asset->bytes);
    CHECK(Assets::is_named_by_content(*asset, name));
    CHECK(assets.find("throughline.css") == asset);
    CHECK_FALSE(Assets::is_named_by_content(*asset, "throughline.css"));
    CHECK(assets.find("fonts/text.woff2")->gzipped.empty());
    CHECK(assets.address_of("fonts/text.woff2").starts_with("/assets/fonts/text-"));

    for (const char* other : {"notes.html", "../secret.txt", "secret.txt", "", "/", "fonts"})
        CHECK(assets.find(other) == nullptr);
    CHECK(assets.address_of("absent.css").empty());
    CHECK_THROWS_AS(Assets(folder / "absent"), Error);
}

TEST_CASE("the fingerprint of assets changes with a byte of any of them")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "a.css", "1");
    const std::string before = Assets(folder.path()).fingerprint();
    CHECK(Assets(folder.path()).fingerprint() == before);
    test::write_file(folder / "a.css", "2");
    CHECK(Assets(folder.path()).fingerprint() != before);
}

TEST_CASE("metrics count by route and class of status, with buckets that add up")
{
    Metrics metrics;
    metrics.count("/search", 200, std::chrono::milliseconds(3));
    metrics.count("/search", 200, std::chrono::milliseconds(30));
    metrics.count("/search", 404, std::chrono::seconds(30));
    const std::string text = metrics.text(CollectionFigures{12, 1, "g7"});
    for (const char* line :
         {"throughline_requests_total{route=\"/search\",status=\"2xx\"} 2\n",
          "throughline_requests_total{route=\"/search\",status=\"4xx\"} 1\n",
          "throughline_request_seconds_bucket{route=\"/search\",le=\"0.005\"} 1\n",
          "throughline_request_seconds_bucket{route=\"/search\",le=\"0.05\"} 2\n",
          "throughline_request_seconds_bucket{route=\"/search\",le=\"+Inf\"} 3\n",
          "throughline_request_seconds_count{route=\"/search\"} 3\n", "throughline_reviews 12\n",
          "throughline_generation{id=\"g7\"} 1\n", "throughline_collection_ready 1\n"})
        CHECK_THAT(text, Catch::ContainsSubstring(line));
    CHECK_THAT(metrics.text(std::nullopt), Catch::ContainsSubstring("throughline_collection_ready 0\n"));
}

TEST_CASE("a pool lends what was given back, refuses when all is lent, and drops what failed")
{
    int made = 0;
    Pool<int> pool(1, std::chrono::milliseconds(10), [&] { return ++made; });
    {
        auto lease = pool.borrow();
        CHECK(*lease == 1);
        CHECK_THROWS_AS(pool.borrow(), Unavailable);
    }
    CHECK(*pool.borrow() == 1);
    try {
        auto lease = pool.borrow();
        throw Error("broken");
    } catch (const Error&) {
    }
    CHECK(*pool.borrow() == 2);
}

TEST_CASE("a pool whose maker fails can be asked again")
{
    bool fails = true;
    Pool<int> pool(1, std::chrono::milliseconds(10), [&] {
        if (fails)
            throw Error("not yet");
        return 1;
    });
    CHECK_THROWS_WITH(pool.borrow(), "not yet");
    fails = false;
    CHECK(*pool.borrow() == 1);
}

TEST_CASE("the least recently used goes first")
{
    Recent recent(10);
    recent.keep("a", "11");
    recent.keep("b", "22");
    recent.keep("c", "33");
    recent.keep("d", "44");
    recent.keep("e", "55");
    CHECK(recent.find("a") == "11");
    recent.keep("f", "66");
    CHECK(recent.find("b") == std::nullopt);
    CHECK(recent.find("a") == "11");
    recent.keep("large", "12345");
    CHECK(recent.find("large") == std::nullopt);
    CHECK(recent.find("f") == "66");
}
