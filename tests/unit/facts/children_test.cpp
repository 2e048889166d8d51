#include "told_report.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;
using test::facts_told;
using test::told;

std::vector<Child> children(const std::string& title, const std::vector<std::string>& paragraphs)
{
    std::vector<std::string> all{title};
    all.insert(all.end(), paragraphs.begin(), paragraphs.end());
    return facts_told(all).children;
}

Child only_child(const std::string& title, const std::vector<std::string>& paragraphs)
{
    const std::vector<Child> found = children(title, paragraphs);
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace

TEST_CASE("a child's age is told as printed, and is the age at the time")
{
    const auto [sentence, age, band] = GENERATE(table<std::string, std::string, std::string>({
        {"Child Z was four months old when she was brought to hospital.", "four months old", "under-1"},
        {"Child Z died in May 2019. She was three years and two months old.",
         "three years and two months old", "1-5"},
        {"In June 2014 Child Z, who was then eleven, told a teacher.", "eleven", "11-15"},
        {"Child Z, aged 16, was found at home.", "16", "16-17"},
        {"A seven-week-old baby, Child Z, was hurt.", "seven-week-old", "under-1"},
        {"In May 2019 Child Z, a girl of fifteen, told an officer.", "fifteen", "11-15"},
        {"Child Z is nine. Child Z was seven when the review began.", "seven", "6-10"},
        {"Child Z lived for less than one day in May 2019.", "less than one day", "under-1"},
        {"Child Z was 14 years of age when he was hurt.", "14 years of age", "11-15"},
        {"Child Z was six months and two weeks old in May 2019.", "six months and two weeks old", "under-1"},
        {"Child Z was born early. In May 2019, when she was just thirteen weeks old, she suffered a "
         "fracture.",
         "thirteen weeks old", "under-1"},
        {"Child Z was quick. Between the ages of four and nine he saw many doctors.", "nine", "6-10"},
        {"Child Z lived with her mother, Ms A, aged 17.", "", ""},
        {"Child Z was nearly three in May 2019 when he died.", "nearly three", "1-5"},
        {"Child Z was seen four times.", "", ""},
        {"Her father died when Child Z lived elsewhere. He was 31.", "", ""},
    }));
    INFO(sentence);
    const Child child = only_child("Serious Case Review: Child Z", {sentence});
    CHECK(child.age_text == age);
    CHECK(child.age_band == band);
}

TEST_CASE("whether a child is a girl or a boy is told by words that are plainly about that child")
{
    const auto [sentence, sex] = GENERATE(table<std::string, std::string>({
        {"Child Z, a girl, was hurt.", "female"},
        {"Child Z is a young man who does not use speech.", "male"},
        {"Her brother, Child Z, was eight.", "male"},
        {"Child Z was hurt and she was afraid. Child Z said that she wished to stay.", "female"},
        {"Child Z, who describes themself as non-binary, was hurt.", "other-or-transgender"},
        {"Child Z lived with a mother, and she was ill. Child Z saw a teacher, and he was kind.", ""},
        {"Child Z, her younger brother, was hurt.", "male"},
        {"Child Z was hurt. She was brave. A boy of ten had seen it.", "female"},
    }));
    INFO(sentence);
    CHECK(only_child("Serious Case Review: Child Z", {sentence}).sex == sex);
}

TEST_CASE("a pseudonym is told by the title, in any of its shapes")
{
    const std::string text = "Leah was ten. Leah said so. Leah had a dog. Leah's aunt came. The dog was old.";
    CHECK(only_child("Serious Case Review: Leah", {text}).pseudonym == "Leah");
    CHECK(only_child("SERIOUS CASE REVIEW: CHILD ZA", {"Child ZA was ten."}).pseudonym == "Child ZA");
    CHECK(only_child("A learning review concerning a young person, T",
                     {"T was fifteen in May 2011 when he fell."})
              .pseudonym == "T");
    CHECK(only_child("Overview report",
                     {"Child C is a girl who was ten. Child C came home. Child C said so. Child C left."})
              .pseudonym == "Child C");
    CHECK(children("Overview report",
                   {"Child protection is for everyone.", "The Child Death Overview Panel met."})
              .empty());
}

TEST_CASE("a name is found on a line of its own, and in the text where no line has it")
{
    const std::string text =
        "Linden was eleven weeks old in May 2019. Linden's cot was broken. Linden had a cold. Linden slept.";
    CHECK(only_child("A Local Child Safeguarding Practice Review", {"Linden", text}).pseudonym == "Linden");
    CHECK(only_child("A Local Child Safeguarding Practice Review", {text}).age_text == "eleven weeks old");
}

TEST_CASE("ages in a list are of the children in the list, one of each")
{
    const auto found = children(
        "Review", {"Two brothers, Child A and Child B, aged 6 and 9, were hurt.", "Child A ran. Child B ran.",
                   "Child A sat. Child B sat.", "Child A ate. Child B ate."});
    REQUIRE(found.size() == 2);
    CHECK(found[0].age_text == "6");
    CHECK(found[1].age_text == "9");
    CHECK(found[1].sex == "male");
}

TEST_CASE("several children are told apart, and an adult in the title is none")
{
    const auto found =
        children("Hannah, Adam and Poppy: joint review",
                 {"Hannah, who was killed on 4 May 2020, was thirty. Hannah had a job. Hannah said so.",
                  "Adam, who was ten, took his sister Poppy, who was four, to a neighbour.",
                  "Hannah's house was warm. Adam said that he ran. Poppy was asleep. Adam's coat was wet.",
                  "Adam had a dog. Poppy had a doll, and she told Adam. Poppy's room was small."});
    REQUIRE(found.size() == 2);
    CHECK(found[0].pseudonym == "Adam");
    CHECK(found[0].age_text == "ten");
    CHECK(found[0].sex == "male");
    CHECK(found[1].pseudonym == "Poppy");
    CHECK(found[1].age_text == "four");
    CHECK(found[1].sex == "female");
}

TEST_CASE("children are read from a table and from a sentence about both")
{
    const auto table = children(
        "Two children: a review of practice",
        {"Child\tAge at the time\tWhat happened", "Child 1\t15, girl\tHurt", "Child 2\t17, boy\tHurt",
         "Child 1 ran. Child 2 ran. Child 1 sat. Child 2 sat. Child 1 ate. Child 2 ate.",
         "Child 1 slept. Child 2 slept."});
    REQUIRE(table.size() == 2);
    CHECK(table[0].age_text == "15");
    CHECK(table[1].sex == "male");
    const auto twins = children("Review: Child Y and Child Z",
                                {"In May 2020 twins Child Y and Child Z, then aged five months, were hurt.",
                                 "Child Y is a girl, Child Z is a boy."});
    REQUIRE(twins.size() == 2);
    CHECK(twins[0].age_text == "five months");
    CHECK(twins[0].sex == "female");
    CHECK(twins[1].sex == "male");
    const auto both =
        children("Review: Child Q and Child R", {"Child Q and Child R were twelve in May 2022."});
    REQUIRE(both.size() == 2);
    CHECK(both[0].age_text == "twelve");
    CHECK(both[1].age_text == "twelve");
}

TEST_CASE("what happened to the child is told by what is said of the child, not by the law's words")
{
    const auto [sentence, outcome] = GENERATE(table<std::string, std::string>({
        {"Child Z died in May 2019.", "death"},
        {"Child Z was found in the pond. She died the same day.", "death"},
        {"Child Z liked football. He was small. On 3 May 2019 he was stabbed and died there.", "death"},
        {"Child Z was a 17-year-old young woman who was killed on 3 May 2019.", "death"},
        {"Child Z was hurt in May 2019.", "serious-harm"},
        {"Child Z's father died in 2010. Child Z had a fracture.", "serious-harm"},
        {"Child Z could have died of the injuries.", "serious-harm"},
        {"Abuse or neglect of a child is known or suspected and the child has died or been seriously harmed.",
         ""},
    }));
    INFO(sentence);
    CHECK(told("outcome", {"Serious Case Review: Child Z", sentence}) == outcome);
}

TEST_CASE("the date of the incident is as precise as the report tells it")
{
    const auto [text, date] = GENERATE(table<std::string, std::string>({
        {"Child Z was ten when he died in May 2019.", "2019-05"},
        {"Child Z died in May 2019. The inquest was on 4 June 2020.", "2019-05"},
        {"Child Z was hurt in May 2019. The assault was on 18 May.", "2019-05-18"},
        {"Child Z was born on 3 May 2009. Child Z was hurt in the autumn of 2019.", "2019"},
        {"Child Z was born in March 2009 and died on 14 August 2010. A man was convicted in May 2012.",
         "2010-08-14"},
        {"The panel decided on 3 May 2019 that a review should be held about Child Z.", ""},
        {"Child Z was walking home on 4 May 2019. The period under review is 1 June 2018 to 4 May 2019.",
         "2019-05-04"},
        {"The review covers events from 4 July 2018 until Child Z's death. Child Z died in May 2019.",
         "2019-05"},
        {"Child Z was ten when he took his own life in May 2019. The period under review is 1 June 2018 to 7 "
         "May 2019.",
         "2019-05-07"},
    }));
    INFO(text);
    CHECK(told("incident_date", {"Serious Case Review: Child Z", text}) == date);
}

TEST_CASE("an inspection is about no child")
{
    const Facts facts =
        facts_told({"Inspection of Northvale children's services", "Child A was hurt. Child A was ten.",
                    "Child A said so. Child A left. Child A came back."});
    CHECK(facts.children.empty());
    CHECK(field_of(facts.fields, "outcome") == nullptr);
}

TEST_CASE("names of the title are children's where the text gives their ages, however short it is")
{
    const auto children = test::facts_told({"Review: Esme and Noor",
                                            "Esme (14) and Noor, aged 13, were friends.", "Some text."})
                              .children;
    REQUIRE(children.size() == 2);
    CHECK(children[0].pseudonym == "Esme");
    CHECK(children[0].age_band == "11-15");
    CHECK(children[1].age_text == "13");
    CHECK(test::facts_told({"Review: Esme and Ashdale", "In Ashdale (14) schools were asked."})
              .children.empty());
}

TEST_CASE("a pronoun behind another person is no word about the child")
{
    CHECK(only_child("Serious Case Review: Baby L",
                     {"Baby L died on 2nd March 2009, when she was five months old.",
                      "The father hurt Baby L, but more could have been learned about him."})
              .sex == "female");
}

TEST_CASE("a name in quotation marks behind child is the child's name")
{
    const Child child = only_child("Safeguarding practice review: Child \"Sparrow\"",
                                   {"Sparrow was eight months old when he died."});
    CHECK(child.pseudonym == "Sparrow");
    CHECK(child.age_band == "under-1");
}
