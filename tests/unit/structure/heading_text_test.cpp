#include "indexer/structure/heading_text.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;

struct NumberRow {
    std::string heading;
    std::string label;
    std::vector<int> parts;
    std::string words;  // what is left of the heading
};

}  // namespace

TEST_CASE("the number of a heading is told from its words")
{
    const auto row = GENERATE(values<NumberRow>({
        {"1. Introduction", "", {1}, "Introduction"},
        {"1 Introduction", "", {1}, "Introduction"},
        {"4.2 The family", "", {4, 2}, "The family"},
        {"4.2.1. The first home", "", {4, 2, 1}, "The first home"},
        {"5A. Men in the household", "", {5, 1}, "Men in the household"},
        {"B. The family", "", {2}, "The family"},
        {"E3. Planning", "", {5, 3}, "Planning"},
        {"4.3 2019", "", {4, 3}, "2019"},
        {"7._CONCLUSION", "", {7}, "CONCLUSION"},
        {"Finding 3: records were late", "finding", {3}, "records were late"},
        {"FINDING TWO - Records", "finding", {2}, "Records"},
        {"Key practice episode 2. The move", "key practice episode", {2}, "The move"},
        {"Appendix B: Terms", "appendix", {2}, "Terms"},
        {"Appendix: Glossary", "appendix", {}, "Glossary"},
        {"Recommendation 4", "recommendation", {4}, ""},
        {"Part IV. The future", "part", {4}, "The future"},
        {"A mother and her son", "", {}, "A mother and her son"},
        {"2018 to 2020", "", {}, "2018 to 2020"},
        {"16 and over", "", {}, "16 and over"},
        {"Learning from the review", "", {}, "Learning from the review"},
        {"Part of the family", "", {}, "Part of the family"},
        {"Introduction", "", {}, "Introduction"},
    }));
    INFO(row.heading);
    const HeadingNumber number = heading_number(row.heading);
    CHECK(number.label == row.label);
    CHECK(number.parts == row.parts);
    CHECK(row.heading.substr(number.length) == row.words);
}

TEST_CASE("sentences, fragments and captions can be no heading")
{
    const auto [text, expected] = GENERATE(table<std::string, bool>({
        {"What happened", true},
        {"4.3 2019", true},
        {"Who was told, and when?", true},
        {"Finding 1: no one had the task of drawing together what the four services knew of the flat and "
         "of the man who had the keys to it.",
         true},
        {"The social worker visited the family on the following day and saw both children.", false},
        {"and achieving permanence", false},
        {"Table 2. Events by year", false},
        {"Figure 1: Genogram", false},
        {"the school's view, which was not heard;", false},
        {"The board is inadequate in this area because:", false},
        {"Introduction .............. 3", false},
        {"2019", true},
        {"January to March 2019", true},
        {"4 in 10", false},
        {"Page 3 of 20", false},
        {"Write to us: www.mossford.example", false},
        {"62% of children", false},
        {"\"Nobody ever rang us back.\"", false},
        {"The board accepts this recommendation.", false},
        {"", false},
    }));
    INFO(text);
    CHECK(can_be_heading(text) == expected);
}

TEST_CASE("an abbreviation is no heading in capitals")
{
    CHECK(is_in_capitals("WHAT WE LEARNED"));
    CHECK_FALSE(is_in_capitals("CAMHS"));
    CHECK_FALSE(is_in_capitals("What We Learned"));
}
