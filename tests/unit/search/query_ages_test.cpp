#include "server/search/query_ages.hpp"

#include "support/catch.hpp"

using throughline::age_bands_in;

TEST_CASE("The age that a question speaks of is a band of the catalogue")
{
    struct Row {
        std::string typed;
        std::vector<std::string_view> bands;
    };
    const auto [typed, bands] = GENERATE(values<Row>({
        {"bruise on a baby", {"under-1"}},
        {"pre-birth assessment of an unborn child", {"unborn"}},
        {"under 1", {"under-1"}},
        {"under 1s", {"under-1"}},
        {"under one", {"under-1"}},
        {"under six months", {"under-1"}},
        {"under 5s in shared beds", {"under-1", "1-5"}},
        {"children under 18", {}},  // every child
        {"six-week-old", {"under-1"}},
        {"a 14 month old", {"1-5"}},
        {"aged 15 months", {"1-5"}},
        {"aged 15", {"11-15"}},
        {"at the age of seven", {"6-10"}},
        {"16 and 17 year olds", {"16-17"}},
        {"fifteen-year-old", {"11-15"}},
        {"toddler or teenager", {"1-5", "11-15", "16-17"}},
        {"a 40 year old man", {}},
        {"section 17 and 3 visits", {}},
        {"within 15 days", {}},
        {"99999999999 years old", {}},
        {"under", {}},
        {"", {}},
    }));
    CAPTURE(typed);
    CHECK(age_bands_in(typed) == bands);
}
