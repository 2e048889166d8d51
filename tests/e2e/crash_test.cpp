// Crashes, and changes under the eyes of readers: nothing is lost, nothing is half there, no reader notices.
#include <atomic>
#include <chrono>
#include <random>
#include <thread>

#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

std::vector<std::string> index_arguments(const fs::path& data)
{
    std::vector<std::string> arguments{"--data", data.string(), "index"};
    for (const std::string& name : test::quick_corpus())
        arguments.push_back((test::corpus / name).string());
    return arguments;
}

// The same questions, answered by the reviews found and their best passages.
std::string answers(const test::Server& server)
{
    std::string all;
    for (const char* query :
         {"neglect", "%22was+not+brought%22", "safeg*", "health+visitor", "-baby", "in=x", ""})
        all += server.json(std::string("/api/v1/reviews?per_page=100&q=") + query).dump() +
               server.json(std::string("/api/v1/passages?per_page=20&q=") + query).dump();
    return all;
}

}  // namespace

TEST_CASE("killed at any moment, the next run makes the collection whole")
{
    constexpr int rounds = 50;
    const test::ScratchFolder scratch;
    const fs::path whole = scratch / "whole";
    const auto begin = Clock::now();
    REQUIRE(test::Process(test::build / "throughline-indexer", index_arguments(whole)).wait() == 0);
    const auto length = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
    const std::string expected = test::contents_of_collection(whole);
    std::mt19937 random(20261121);
    std::uniform_int_distribution<long> moments(0, length.count());
    for (int round = 0; round < rounds; ++round) {
        const fs::path data = scratch / ("round-" + std::to_string(round));
        const std::chrono::microseconds moment(moments(random));
        CAPTURE(round, moment.count());
        {
            test::Process indexer(test::build / "throughline-indexer", index_arguments(data));
            std::this_thread::sleep_for(moment);  // the moment of the crash is the subject of this test
            indexer.send(SIGKILL);
            static_cast<void>(indexer.wait());
        }
        REQUIRE(test::Process(test::build / "throughline-indexer", index_arguments(data)).wait() == 0);
        REQUIRE(test::run_indexer(data, {"check"}) == 0);
        REQUIRE(test::contents_of_collection(data) == expected);
        fs::remove_all(data);
    }
}

TEST_CASE("the index is rebuilt to the same answers while readers search, and none of them fails")
{
    const test::ScratchFolder scratch;
    const fs::path data = scratch / "data";
    REQUIRE(test::Process(test::build / "throughline-indexer", index_arguments(data)).wait() == 0);
    const test::Server server(data);
    const std::string before = answers(server);
    std::atomic<bool> is_over = false;
    std::atomic<int> asked = 0;
    std::atomic<int> failed = 0;
    {
        std::vector<std::jthread> readers;
        for (int reader = 0; reader < 4; ++reader)
            readers.emplace_back([&] {
                while (!is_over) {
                    const std::string answer = server.get("/search?q=child+health&in=passages");
                    failed +=
                        test::status_of(answer) == 200 && answer.find("<mark>") != std::string::npos ? 0 : 1;
                    ++asked;
                }
            });
        for (int time = 0; time < 3; ++time)
            CHECK(test::run_indexer(data, {"rebuild"}) == 0);
        is_over = true;
    }
    CHECK(asked > 20);
    CHECK(failed == 0);
    CHECK(answers(server) == before);
    CHECK(test::run_indexer(data, {"check"}) == 0);
}

TEST_CASE("a lost index is made again from the catalogue, without the originals")
{
    const test::ScratchFolder scratch;
    const fs::path data = scratch / "data";
    REQUIRE(test::Process(test::build / "throughline-indexer", index_arguments(data)).wait() == 0);
    std::string before;
    {
        const test::Server server(data);
        before = answers(server);
    }
    fs::remove_all(data / "index");
    fs::rename(data / "files", scratch / "files-elsewhere");
    REQUIRE(test::run_indexer(data, {"rebuild"}) == 0);
    const test::Server server(data);
    CHECK(answers(server) == before);
}

TEST_CASE("Ctrl-C stops cleanly, and the next run goes on")
{
    const test::ScratchFolder scratch;
    const fs::path data = scratch / "data";
    {
        test::Process indexer(test::build / "throughline-indexer", index_arguments(data));
        while (!fs::exists(data / "files"))
            std::this_thread::yield();
        indexer.send(SIGINT);
        const int code = indexer.wait();
        CHECK((code == 0 || code == 2));
    }
    CHECK(test::run_indexer(data, {"check"}) == 0);
    REQUIRE(test::Process(test::build / "throughline-indexer", index_arguments(data)).wait() == 0);
    CHECK(test::run_indexer(data, {"check"}) == 0);
}

TEST_CASE("a report that is added is found over HTTP in less than three seconds")
{
    const test::ScratchFolder scratch;
    const fs::path data = scratch / "data";
    REQUIRE(test::Process(test::build / "throughline-indexer", index_arguments(data)).wait() == 0);
    const test::Server server(data);
    REQUIRE(server.json("/api/v1/reviews?q=heliotrope").at("total") == 0);
    const auto begin = Clock::now();
    test::write_file(scratch / "late.txt", "A late review\n\nIn it stands the word heliotrope.\n");
    REQUIRE(test::index(data, {(scratch / "late.txt").string()}).exit_code == 0);
    CHECK(server.json("/api/v1/reviews?q=heliotrope").at("total") == 1);
    CHECK(Clock::now() - begin < std::chrono::seconds(3));
}
