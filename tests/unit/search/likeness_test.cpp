#include "server/search/likeness.hpp"

#include <algorithm>
#include <string>

#include "support/catch.hpp"

namespace {

using namespace throughline;

// What is compared, among some others: how rare a word is, is told by all of them.
std::vector<SaidText> said(std::vector<std::string> texts)
{
    texts.insert(texts.end(), {"Housing officers should report damp and mould.",
                               "Schools should ask who cares for a pupil at home.",
                               "Midwives should write down the name of every partner.",
                               "The police should read the history of each adult."});
    Stemmer stemmer;
    StemRarity rarity;
    std::vector<SaidText> read;
    for (const std::string& text : texts) {
        read.push_back(rarity.read(text, stemmer));
        rarity.count(read.back());
    }
    for (SaidText& text : read)
        rarity.weigh(text);
    return read;
}

double likeness_of(const std::string& one, const std::string& other)
{
    const auto texts = said({one, other});
    return likeness(texts[0], texts[1]);
}

}  // namespace

TEST_CASE("the same words in other forms, and whatever recommendations begin with, are wholly alike")
{
    CHECK(likeness_of("Close no assessment before the father was met.",
                      "The partnership should seek assurance that no assessments are closed before fathers "
                      "have been met.") == Approx(1));
}

TEST_CASE("two recommendations that share only how recommendations are put have nothing in common")
{
    CHECK(likeness_of("The partnership should ensure that fathers are met.",
                      "The partnership should ensure that interpreters are booked.") == 0);
}

TEST_CASE("a rare word in common weighs more than one that everybody uses")
{
    const double rare =
        likeness_of("Nurses should measure bruising.", "Surgeons should photograph bruising.");
    const double common = likeness_of("Nurses should measure homes.", "Surgeons should photograph homes.");
    CHECK(rare > common);
}

TEST_CASE("two recommendations out of one mould that ask for different things are not the same")
{
    const std::string mould = "The committee should adopt a standard that a child is offered ";
    const std::string end = " in Welsh or English, and that the offer and the reply are recorded.";
    CHECK(likeness_of(mould + "therapy" + end, mould + "therapy" + end) == Approx(1));
    CHECK(
        likeness_of(
            "Adopt a standard that each pupil is offered counselling by Ynyswen nurses before any exclusion "
            "hearing begins, and that the offer and the reply are recorded.",
            "Adopt a standard that each witness is offered a visually recorded interview by trained "
            "detectives, and that the offer and the reply are recorded.") < same_from);
}

TEST_CASE("a text without a word that weighs anything is like nothing, not even like itself")
{
    CHECK(likeness_of("It should be ensured.", "It should be ensured.") == 0);
    CHECK(likeness_of("", "The father should be met.") == 0);
}
