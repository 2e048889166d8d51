#include "server/search/passage_shelf.hpp"

#include "support/catch.hpp"

using namespace throughline;

namespace {

std::shared_ptr<const ShelvedPassage> passage_of(std::size_t bytes)
{
    return std::make_shared<ShelvedPassage>(ShelvedPassage{Passage{}, std::string(bytes, 'x'), {}});
}

}  // namespace

TEST_CASE("a passage is read once and then taken from the shelf")
{
    PassageShelf shelf(1 << 20);
    int reads = 0;
    const auto read = [&] {
        ++reads;
        return passage_of(100);
    };
    const auto first = shelf.passage(7, read);
    CHECK(shelf.passage(7, read) == first);
    CHECK(reads == 1);
    CHECK(shelf.bytes() > 100);
}

TEST_CASE("a passage that is not there is asked for again")
{
    PassageShelf shelf(1 << 20);
    CHECK(shelf.passage(7, [] { return nullptr; }) == nullptr);
    CHECK(shelf.passage(7, [] { return passage_of(1); }) != nullptr);
}

TEST_CASE("a shelf never takes more than its bytes, and keeps what is asked for often")
{
    constexpr std::size_t most = 64 << 10;
    PassageShelf shelf(most);
    int reads_of_one = 0;
    for (std::uint32_t document = 2; document < 500; ++document) {
        static_cast<void>(shelf.passage(document, [] { return passage_of(1000); }));
        static_cast<void>(shelf.passage(1, [&] {
            ++reads_of_one;
            return passage_of(1000);
        }));
        CHECK(shelf.bytes() <= most);
    }
    CHECK(reads_of_one == 1);
    static_cast<void>(shelf.passage(500, [] { return passage_of(most); }));
    CHECK(shelf.bytes() <= most);
}
