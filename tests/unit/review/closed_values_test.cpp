#include "core/review/closed_values.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a person may write a value of a closed list or its name, in any case and with any blanks")
{
    for (const char* list : {"type", "outcome", "age_band", "sex", "methodology", "nation", "language"}) {
        REQUIRE_FALSE(values_of_list(list).empty());
        for (const std::string_view value : values_of_list(list)) {
            CAPTURE(list, value);
            CHECK(value_meant(list, value) == value);
            CHECK(value_meant(list, label_of_value(list, value)) == value);
        }
    }
    CHECK(value_meant("type", " SERIOUS  case review ") == "scr");
    CHECK(value_meant("outcome", "Serious harm") == "serious-harm");
    CHECK_FALSE(value_meant("type", "serious").has_value());
    CHECK_FALSE(value_meant("type", "").has_value());
    CHECK_FALSE(value_meant("colour", "scr").has_value());
    CHECK(values_of_list("colour").empty());
    CHECK(label_of_value("type", "of-our-own") == "of-our-own");
}
