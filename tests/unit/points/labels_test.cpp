#include "indexer/points/labels.hpp"

#include <string>
#include <tuple>

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a label is parted from the text behind it")
{
    const auto [text, number, rest] = GENERATE(table<std::string, std::string, std::string>({
        {"Recommendation 3: The Board should", "Recommendation 3", "The Board should"},
        {"Recommendation One. Ask", "Recommendation One", "Ask"},
        {"Recommendation 8 (national): Ask", "Recommendation 8 (national)", "Ask"},
        {"National recommendation 2 \u2013 Ask", "National recommendation 2", "Ask"},
        {"Proposal (b) Ask", "Proposal (b)", "Ask"},
        {"Rec. 1. Ask", "Rec. 1", "Ask"},
        {"LESSON 1. A child", "LESSON 1", "A child"},
        {"Key finding A: no list", "Key finding A", "no list"},
        {"Learning Point 12", "Learning Point 12", ""},
        {"Key learning. Ask", "", "Ask"},
        {"R1. Ask", "R1", "Ask"},
        {"CSC2 Ask", "CSC2", "Ask"},
        {"1. Ask", "1.", "Ask"},
        {"6.2 That the Board", "6.2", "That the Board"},
        {"(a) Ask", "(a)", "Ask"},
        {"iv) Ask", "iv)", "Ask"},
        {"\u25fc Ask", "", "Ask"},
        {"Proposal (a) The police should", "Proposal (a)", "The police should"},
        {"Recommendation 3(b): Ask", "Recommendation 3(b)", "Ask"},
        {"Recommendation No.4 Ask", "Recommendation No.4", "Ask"},
        {"Recommendation A1: Ask", "Recommendation A1", "Ask"},
        {"Rec. 3 Ask", "Rec. 3", "Ask"},
        {"R1a Ask", "R1a", "Ask"},
        {"2.1.2 RECOMMENDATION 1 - Ask", "RECOMMENDATION 1", "Ask"},
        {"6.2 Recommendation: Ask", "6.2", "Ask"},
        {"Recommendation for the hospital trust: Ask", "", "Ask"},
        {"Recommendation 2 for the police: Ask", "Recommendation 2", "Ask"},
        {"Challenge for the partnership A: Ask", "Challenge for the partnership A", "Ask"},
        {"Area for improvement 1: Ask", "Area for improvement 1", "Ask"},
        {"Strategy for improvement: Ask", "", "Ask"},
        {"Strategy 2: Ask", "Strategy 2", "Ask"},
        {"Our recommendation 5. Ask", "Our recommendation 5", "Ask"},
    }));
    const std::optional<PointLabel> label = label_of(text);
    REQUIRE(label);
    CHECK(label->number == number);
    CHECK(text.substr(label->end) == rest);
}

TEST_CASE("a sentence that begins like a label has none")
{
    const std::string text =
        GENERATE("Recommendation 4 was accepted by all.", "Learning from this review is shared.",
                 "2019 was hot.", "Findings of this kind are rare.", "A child of four", "I saw her.",
                 "Action was taken.", "Area of the town", "Strategy is the word.", "Challenge was not met.",
                 "Proposal (see below) was made.", "");
    CHECK_FALSE(label_of(text));
}

TEST_CASE("however many brackets stand before a number, they are read in one go")
{
    const std::string brackets(3'000'000, '(');
    CHECK_FALSE(label_of("Observation " + brackets + "a)"));
    CHECK_FALSE(label_of(brackets + "a)"));
    CHECK(label_of("Observation (a) Agencies did not ask")->number == "Observation (a)");
}

TEST_CASE("a year in brackets says that an earlier review is quoted")
{
    CHECK(label_of("Recommendation 4 (2012): Ask")->is_dated);
    CHECK_FALSE(label_of("Recommendation 4 (local): Ask")->is_dated);
}
