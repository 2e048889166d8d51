#include "server/patterns/recurring.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a group goes by the place of one of its points, and nothing else is its name")
{
    const auto name = group_name_of("41-12");
    REQUIRE(name);
    CHECK(number_of(name->review) == 41);
    CHECK(name->point == 12);
    CHECK(text_of(*name) == "41-12");
    for (const char* other :
         {"", "41", "41-", "-12", "0-1", "41-0", "41-12x", "41-p12", "x-1", "99999999999-1"})
        CHECK_FALSE(group_name_of(other));
}
