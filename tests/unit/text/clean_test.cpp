#include "core/text/clean.hpp"

#include "support/catch.hpp"

using throughline::clean;
using throughline::clean_line;
using throughline::joined_lines;

TEST_CASE("what producers leave in text is made readable")
{
    struct Row {
        std::string given;
        std::string kept;
    };
    const auto [given, kept] = GENERATE(values<Row>({
        {"plain words", "plain words"},
        {"e\uFB03cient o\uFB03ce, \uFB01rst", "efficient office, first"},
        {"safe\u00ADguarding", "safeguarding"},
        {std::string("a\0b", 3), "ab"},
        {"the child\u2019s \u201Cvoice\u201D", "the child's \"voice\""},
        {"\u0093quoted\u0094 \u0096", "\"quoted\" \u2013"},
        {"Sia\u0302n", "Si\u00E2n"},
        {"\xFF\xFE", "\uFFFD\uFFFD"},
        {"one\r\ntwo\rthree", "one\ntwo\nthree"},
        {"a\u202Eb\u200Bc", "abc"},
        {"\uF0B7 item", "\u2022 item"},
    }));
    CAPTURE(given);
    CHECK(clean(given) == kept);
    CHECK(clean(clean(given)) == clean(given));
}

TEST_CASE("a line has single spaces and none at its ends")
{
    CHECK(clean_line("  a \t b\n\nc ") == "a b c");
    CHECK(clean_line("\u00A0").empty());
}

TEST_CASE("a word broken at a line's end is made whole")
{
    CHECK(joined_lines("the safe-", "guarding partners") == "the safeguarding partners");
    CHECK(joined_lines("advice on co-", "sleeping") == "advice on co-sleeping");
    CHECK(joined_lines("a multi-", "agency meeting") == "a multi-agency meeting");
    CHECK(joined_lines("six-", "teen years") == "sixteen years");
    CHECK(joined_lines("six-", "week check") == "six-week check");
    CHECK(joined_lines("in 2019-", "20") == "in 2019-20");
    CHECK(joined_lines("Stoke-", "On") == "Stoke-On");
    CHECK(joined_lines("risk -", "and need") == "risk - and need");
    CHECK(joined_lines("two words", "follow") == "two words follow");
    CHECK(joined_lines("", "alone") == "alone");
}
