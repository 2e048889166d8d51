#include "server/search/text_once.hpp"

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a text is written by one of those who ask, and read by all")
{
    const TextOnce once;
    std::atomic<int> writes = 0;
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> readers;
        for (int reader = 0; reader < 8; ++reader)
            readers.emplace_back([&] {
                right += once.text([&] {
                    ++writes;
                    return std::string("themes");
                }) == "themes"
                             ? 1
                             : 0;
            });
    }
    CHECK(writes == 1);
    CHECK(right == 8);
}

TEST_CASE("a text that could not be written is written by the next who asks")
{
    const TextOnce once;
    CHECK_THROWS_AS(once.text([]() -> std::string { throw std::runtime_error("no memory"); }),
                    std::runtime_error);
    CHECK(once.text([] { return std::string("themes"); }) == "themes");
}
