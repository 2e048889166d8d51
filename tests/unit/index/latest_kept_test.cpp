#include "core/index/latest_kept.hpp"

#include <memory>
#include <string>

#include "support/catch.hpp"

using namespace throughline;

namespace {

// Each takes 100 bytes, 2 of them for its name.
void keep(LatestKept<int>& kept, const std::string& name, int value)
{
    kept.keep(name, std::make_shared<const int>(value), 98);
}

}  // namespace

TEST_CASE("what was not asked for longest goes, and what somebody still holds stays whole")
{
    LatestKept<int> kept(300);
    keep(kept, "a", 1);
    keep(kept, "b", 2);
    keep(kept, "c", 3);
    const auto first = kept.found("a");
    REQUIRE(first != nullptr);
    keep(kept, "d", 4);
    CHECK(kept.found("b") == nullptr);
    CHECK(*kept.found("c") == 3);
    CHECK(*kept.found("d") == 4);
    keep(kept, "e", 5);
    CHECK(kept.found("a") == nullptr);
    CHECK(*first == 1);
}

TEST_CASE("what there is already is not replaced, and what is too large for all is not kept")
{
    LatestKept<int> kept(300);
    keep(kept, "a", 1);
    keep(kept, "a", 2);
    CHECK(*kept.found("a") == 1);
    kept.keep("large", std::make_shared<const int>(3), 300);
    CHECK(kept.found("large") == nullptr);
    CHECK(*kept.found("a") == 1);
    kept.keep("whole", std::make_shared<const int>(4), 290);
    CHECK(*kept.found("whole") == 4);
    CHECK(kept.found("a") == nullptr);
}
