// Whatever is typed is answered, or refused with a reason: ten thousand queries of odd characters over HTTP.
#include <atomic>
#include <mutex>
#include <random>
#include <thread>

#include "support/catch.hpp"
#include "support/server.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

namespace {

// Operators, fields and words, every byte, and characters of many scripts, in any order.
std::string odd_query(std::mt19937& random)
{
    static const std::vector<std::string> pieces{
        "child",   "mother", "the",    "lan*",   "a*",      "*",      "\"",           "\"\"",   "(",
        ")",       " AND ",  " OR ",   " NOT ",  "-",       "+",      "year:",        "2019..", "..2020",
        "theme:",  "kind:",  "title:", ":",      "~",       "^",      "\\",           "%",      "_",
        "'",       ";",      "\xff",   "\xc3",   "\n",      "\r\n",   "\t",           "\x7f",   "\u00e9",
        "e\u0301", "\u200d", "\u202e", "\ufeff", "\uffff",  "\u5b50", "\u0623\u0645", "s47",    "\u2019s",
        "\u00ad",  "<b>",    "&amp;",  "{{x}}",  "http://x"};
    std::string query;
    for (std::size_t count = random() % 30; count > 0; --count)
        query += random() % 4 == 0 ? std::string(1, static_cast<char>(random() % 256))
                                   : pieces[random() % pieces.size()] + (random() % 2 == 0 ? " " : "");
    return query;
}

std::string odd_target(std::mt19937& random)
{
    static constexpr const char* addresses[] = {
        "/api/v1/reviews?q=", "/api/v1/passages?q=", "/api/v1/recommendations?q=", "/search?q=",
        "/api/v1/reviews?match=any&sort=newest&q="};
    std::string target = addresses[random() % std::size(addresses)];
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char byte : odd_query(random)) {
        const auto value = static_cast<unsigned char>(byte);
        target += {'%', digits[value / 16], digits[value % 16]};
    }
    return target;
}

}  // namespace

TEST_CASE("ten thousand queries of any characters are each answered, or refused with a reason")
{
    const test::Server server(test::few_words_often());
    REQUIRE(test::status_of(server.get("/api/v1/passages?q=lanterns")) == 200);
    std::atomic<std::size_t> answered{0};
    std::mutex mutex;
    std::vector<std::string> failed;  // status and target
    {
        std::vector<std::jthread> clients;
        for (unsigned seed = 0; seed < 4; ++seed)
            clients.emplace_back([&, seed] {
                std::mt19937 random(seed);
                for (int query = 0; query < 2500; ++query) {
                    const std::string target = odd_target(random);
                    const int status = test::status_of(server.get(target));
                    if (status == 200 || status == 400) {
                        ++answered;
                    } else {
                        const std::lock_guard lock(mutex);
                        failed.push_back(std::to_string(status) + ' ' + target);
                    }
                }
            });
    }
    CHECK(answered == 10'000);
    CHECK(failed == std::vector<std::string>{});
    CHECK(test::status_of(server.get("/api/v1/passages?q=lanterns")) == 200);
}
