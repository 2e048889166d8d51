// Searches that would stall the server, over HTTP: they wait for each other and not the others for them.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "support/catch.hpp"
#include "support/raw_client.hpp"
#include "support/server.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

namespace {

// Phrases whose words stand in every passage, but never so: each passage is looked through for each of them.
std::string heavy_target(std::size_t number)
{
    std::string query = "/api/v1/passages?q=zz" + std::to_string(number);
    for (const char* first : {"mother", "school", "it", "child"})
        for (const char* second : {"mother", "school", "it", "told"})
            for (const char* third : {"the", "of", "told", "child"})
                query += std::string("+OR+%22") + first + "+" + second + "+" + third + "%22";
    return query;
}

// Waits longer than the server lets anybody wait.
std::string answer_to_patient(int port, const std::string& target)
{
    test::RawClient client(port);
    client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return client.read_all(std::chrono::minutes(2));
}

const std::vector<std::string> one_at_a_time{"--searches",   "1", "--heavy-searches", "1",
                                             "--heavy-from", "50"};

}  // namespace

TEST_CASE("Light searches are answered at once while eight heavy ones wait for each other")
{
    const test::Server server(test::few_words_often(), one_at_a_time);
    REQUIRE(test::status_of(server.get("/api/v1/passages?q=lanterns")) == 200);
    std::atomic<std::size_t> done{0};
    std::vector<int> statuses(8);
    std::vector<std::chrono::duration<double, std::milli>> light;
    const auto began = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> clients;
        for (std::size_t number = 0; number < statuses.size(); ++number)
            clients.emplace_back([&, number] {
                statuses[number] = test::status_of(answer_to_patient(server.port(), heavy_target(number)));
                ++done;
            });
        while (done < statuses.size()) {
            const auto begin = std::chrono::steady_clock::now();
            CHECK(test::status_of(server.get("/api/v1/passages?q=lanterns")) == 200);
            light.push_back(std::chrono::steady_clock::now() - begin);
        }
    }
    const auto done_at = std::chrono::steady_clock::now();
    for (const int status : statuses)
        CHECK((status == 200 || status == 503));  // the latter where others took longer than one waits
    REQUIRE_FALSE(light.empty());
    std::ranges::sort(light);
    // Whoever waited for a heavy one would take as long as it does, on average; of the middle, for one may
    // meet a busy machine.
    const std::chrono::duration<double, std::milli> all_heavy = done_at - began;
    const double of_one = all_heavy.count() / static_cast<double>(statuses.size());
    CAPTURE(of_one);
    CHECK(light[light.size() / 2].count() < of_one / 2);
}

TEST_CASE(
    "Half of the connections may wait with heavy searches, and nobody of them is sent away for the others")
{
    const test::Server server(test::few_words_often(), one_at_a_time);  // of 48 connections
    std::vector<std::string> answers(20);
    {
        std::vector<std::jthread> clients;
        for (std::size_t number = 0; number < answers.size(); ++number)
            clients.emplace_back(
                [&, number] { answers[number] = answer_to_patient(server.port(), heavy_target(number)); });
    }
    for (const std::string& answer : answers)
        CHECK_THAT(answer, !Catch::ContainsSubstring("busy with searches as large"));
}

TEST_CASE("A search that would take too long is refused with a sentence that says what to do")
{
    const test::Server server(test::few_words_often(), {"--heavy-from", "1", "--refused-from", "50"});
    const std::string refused = server.get(heavy_target(1));
    CHECK(test::status_of(refused) == 400);
    CHECK_THAT(refused, Catch::ContainsSubstring("This search would take too long"));
    CHECK(nlohmann::json::parse(test::body_of(refused)).at("error").at("parameter") == "q");
    CHECK(test::status_of(server.get("/api/v1/passages?q=lanterns")) == 200);
}
