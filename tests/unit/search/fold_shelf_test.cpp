#include "server/search/fold_shelf.hpp"

#include "core/base/error.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

TEST_CASE("what could not be compared is compared anew for the next who asks")
{
    const test::ScratchFolder data;
    const auto file = data / "catalogue.sqlite";
    FoldShelf folds;
    SECTION("by who waited")
    {
        CHECK_THROWS_AS(folds.awaited(file), Error);
    }
    SECTION("by who did not")
    {
        CHECK(folds.known(file, std::chrono::seconds(10)) == nullptr);
    }
    const std::string quoted = "All agencies share what they know of a child at once, and write down why.";
    test::make_catalogue(
        data.path(), {test::review_with_pages({quoted}, "2020"), test::review_with_pages({quoted}, "2021")});
    CHECK(folds.awaited(file)->groups.size() == 1);
    CHECK(folds.known(file, std::chrono::milliseconds::zero()) != nullptr);
}
