#include "server/views/words.hpp"

#include <sstream>

#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

TEST_CASE("numbers have separators of thousands")
{
    CHECK(in_digits(0) == "0");
    CHECK(in_digits(999) == "999");
    CHECK(in_digits(1000) == "1,000");
    CHECK(in_digits(1204377) == "1,204,377");
}

TEST_CASE("dates are read out as far as they are known, and odd ones are left alone")
{
    struct Row {
        const char* iso;
        const char* words;
    };
    const auto [iso, words] = GENERATE(values<Row>({
        {"", ""},
        {"2021", "2021"},
        {"2021-03", "March 2021"},
        {"2021-03-04", "4 March 2021"},
        {"2021-12-31", "31 December 2021"},
        {"2021-03-04T12:30:05Z", "4 March 2021 at 12:30 UTC"},
        {"2021-03-04T12:30:05", "4 March 2021 at 12:30"},
        {"2021-13", "2021-13"},
        {"2021-00", "2021-00"},
        {"2021-03-32", "2021-03-32"},
        {"2021/03", "2021/03"},
        {"Spring 2021", "Spring 2021"},
        {"abcd", "abcd"},
        {"2021-03-04Tab:cd", "2021-03-04Tab:cd"},
    }));
    CAPTURE(iso);
    CHECK(date_in_words(iso) == words);
}

TEST_CASE("a type of review that the list does not hold is shown as it is")
{
    CHECK(label_of_type("lcspr") == "Local child safeguarding practice review");
    CHECK(label_of_type("homicide timeline review") == "homicide timeline review");
    CHECK(label_of_type("").empty());
}

TEST_CASE("every type of review of the vocabulary has a label")
{
    const auto file = test::shared_data("vocabulary/themes.yaml");
    if (!file)
        return;
    const std::string vocabulary = test::contents_of(*file);
    std::size_t begin = vocabulary.find("- id: review_type");
    REQUIRE(begin != std::string::npos);
    begin = vocabulary.find("values: [", begin) + 9;
    std::istringstream types(vocabulary.substr(begin, vocabulary.find(']', begin) - begin));
    int count = 0;
    for (std::string type; std::getline(types >> std::ws, type, ',');) {
        CAPTURE(type);
        CHECK(label_of_type(type) != type);
        ++count;
    }
    CHECK(count == 14);
}

TEST_CASE("names of fields read as words")
{
    CHECK(label_of_field("publication_date") == "Published");
    CHECK(label_of_field("lead_reviewer") == "Lead reviewer");
    CHECK(label_of_field("licence") == "Licence");
    CHECK(label_of_field("").empty());
}
