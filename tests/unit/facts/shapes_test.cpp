// Fields told in other shapes than a title page with labels: in sentences, in letters, by pronouns.
#include "told_report.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;
using test::facts_told;
using test::told;

const std::string review_title = "Child Safeguarding Practice Review: Child Z";

std::vector<Child> children_of_report(const std::vector<std::string>& paragraphs)
{
    return facts_told(paragraphs).children;
}

}  // namespace

TEST_CASE("a period is told by a sentence about the review's own reading, without any name for it")
{
    const auto [sentence, period] = GENERATE(table<std::string, std::string>({
        {"The panel agreed to look at what services did between 1st March 2019 and 4 May 2020.",
         "1st March 2019 to 4 May 2020"},
        {"The reviewers held two sessions and then read the case files from January 2018 to December 2019.",
         "January 2018 to December 2019"},
        {"We read 61 rapid reviews about incidents notified to us from April 2018 to March 2021.",
         "April 2018 to March 2021"},
        {"The panel read the reviews of 38 serious incidents, notified between April 2018 and March 2021.",
         "incidents notified between April 2018 and March 2021"},
        {"The panel met five times between January 2019 and June 2020.", ""},
        {"Agencies held meetings from May 2019 to July 2020.", ""},
        {"The father was in prison from May 2017 to July 2019, which no agency knew.", ""},
        {"The child attended two nurseries from May 2017 to July 2019.", ""},
    }));
    INFO(sentence);
    CHECK(told("period_under_review", {review_title, sentence}) == period);
}

TEST_CASE("a period stands alone below a heading that names it")
{
    CHECK(told("period_under_review", {review_title, "Timeline", "October 2022 to October 2024."}) ==
          "October 2022 to October 2024");
    CHECK(told("period_under_review", {review_title, "Meetings", "October 2022 to October 2024."}).empty());
}

TEST_CASE("the reviewers are told before what they are called, and by who led the review")
{
    const auto [sentence, reviewer] = GENERATE(table<std::string, std::string>({
        {"Review team: Dr Fay Marrow and Ian Bairdsley, lead reviewers", "Dr Fay Marrow and Ian Bairdsley"},
        {"Ada Quill, an independent social work consultant, led the review team.", "Ada Quill"},
        {"Ada Quill wrote this report.", "Ada Quill"},
        {"Ada Quill, a health visitor, led the singing group.", ""},
        {"Ada Quill, IMR author", ""},
    }));
    INFO(sentence);
    CHECK(told("lead_reviewer", {review_title, sentence}) == reviewer);
}

TEST_CASE("a hyphenated name is one name, and a name may lead the title")
{
    const auto lily = children_of_report({"Independent review into the death of Lily-Mae",
                                          "Lily-Mae was sixteen months old when she was killed in June 2022.",
                                          "Lily-Mae lived with her mother. Lily-Mae had a dog."});
    REQUIRE(lily.size() == 1);
    CHECK(lily[0].pseudonym == "Lily-Mae");
    CHECK(lily[0].age_text == "sixteen months old");
    const auto kit =
        children_of_report({"Kit: a review of what was done",
                            "In October 2014 Kit, then 13, was stabbed. Kit was out of school."});
    REQUIRE(kit.size() == 1);
    CHECK(kit[0].pseudonym == "Kit");
    CHECK(kit[0].age_text == "13");
}

TEST_CASE("a child who is named as what it is called after its age has that age")
{
    const auto found = children_of_report({"Review: Jessamy",
                                           "The subject of this review is a 14 year old, who will "
                                           "be called Jessamy. Jessamy was hurt. Jessamy said so."});
    REQUIRE(found.size() == 1);
    CHECK(found[0].age_text == "14 year old");
    const auto mab = children_of_report(
        {"Review: Mab", "Mab, a three-year-old, and her mother were killed in October 2024. Mab was loved."});
    REQUIRE(mab.size() == 1);
    CHECK(mab[0].age_text == "three-year-old");
    CHECK(told("outcome", {"Review: Mab",
                           "Mab, a three-year-old, and her mother were killed in October 2024. "
                           "Mab was loved."}) == "death");
}

TEST_CASE("a school year is an age, and a child without a name has what is told of it")
{
    const Facts facts =
        facts_told({"Concise child practice review: CPR 2/2020",
                    "The young person was a Year 9 pupil. In January 2020 he took an overdose."});
    REQUIRE(facts.children.size() == 1);
    CHECK(facts.children[0].pseudonym.empty());
    CHECK(facts.children[0].age_text == "Year 9 pupil");
    CHECK(facts.children[0].age_band == "11-15");
    CHECK(facts.children[0].sex == "male");
    CHECK(children_of_report({"Guidance", "Every child is to be heard. Year 9 is hard."}).empty());
}

TEST_CASE("a pronoun that the mother cannot be is the child's")
{
    const auto sex_of = [](const std::string& text) {
        const auto found = children_of_report({"Review: Child Z", text});
        return found.empty() ? std::string("no child") : found[0].sex;
    };
    CHECK(sex_of("Child Z's mother died when he was eleven. Child Z was hurt.") == "male");
    CHECK(sex_of("Child Z's mother died when she was thirty. Child Z was hurt.").empty());
    CHECK(sex_of("Child Z's worker left when he was ill. Child Z was hurt.").empty());
}

TEST_CASE("of brother and sister, each is told by what the other is to them")
{
    const auto found =
        children_of_report({"Serious case review: Child J and Child K",
                            "Child J was six years old. Child K, her brother, was four years old."});
    REQUIRE(found.size() == 2);
    CHECK(found[0].sex == "female");
    CHECK(found[0].age_text == "six years old");
    CHECK(found[1].sex == "male");
    CHECK(found[1].age_text == "four years old");
}

TEST_CASE("a sister to whom it happened too is a child of the review; one who only lives there is none")
{
    const auto found =
        children_of_report({"Tobiah: a systems review",
                            "Tobiah was four. Tobiah died in a fire in May 2020. His sister Erinna, who "
                            "was nine, got out by the window. Tobiah had a dog. Tobiah's dog lived."});
    REQUIRE(found.size() == 2);
    CHECK(found[1].pseudonym == "Erinna");
    CHECK(found[1].age_text == "nine");
    CHECK(children_of_report({"Tobiah: a systems review",
                              "Tobiah was four. Tobiah died in a fire in May 2020. His "
                              "sister Erinna, who was nine, liked school. Tobiah had a dog."})
              .size() == 1);
}

TEST_CASE("harm that is denied is no harm")
{
    CHECK(told("outcome", {"Briefing: Baby Z",
                           "Baby Z, who was eight weeks old, was placed in foster care. "
                           "Baby Z had not been injured."}) == "other");
    CHECK(told("outcome", {"Review: Child Z",
                           "Child Z was at risk of harm in May 2020. Child Z was not hurt then. "
                           "A month later Child Z died."}) == "death");
}

TEST_CASE("the admission of a child is no decision, though a review was commissioned after it")
{
    CHECK(told("incident_date",
               {review_title,
                "A review was commissioned following the admission to hospital of Child Z in July 2016. "
                "Child Z, who was two, was found to have injuries."}) == "2016-07");
}

TEST_CASE("what a partnership calls a review and no more is the review that its law knows")
{
    const std::string publisher = "Ashdale Safeguarding Children Partnership";
    const Facts facts = facts_told({"Tobiah: a systems review", publisher, "Tobiah was four. Tobiah died."});
    REQUIRE(field_of(facts.fields, "type") != nullptr);
    CHECK(field_of(facts.fields, "type")->value == "lcspr");
    CHECK(field_of(facts.fields, "type")->confidence <= 0.5);
    CHECK(told("type", {"Tobiah: what we heard", publisher, "Tobiah was four. Tobiah died."}).empty());
    CHECK(told("type", {"Learning letter: Tobiah", publisher, "Tobiah was four."}) ==
          "other-learning-review");
}

TEST_CASE("the title is in the table of the first page, and no chapter and no partnership is one")
{
    CHECK(told("title", {"3 Analysis", "Title\tIndependent review into the death of Lily\tFinal",
                         "Lily died."}) == "Independent review into the death of Lily");
}

TEST_CASE("THE belongs to a name in capitals")
{
    CHECK(told("publisher", {review_title, "ASHDALE AND THE VALE SAFEGUARDING CHILDREN PARTNERSHIP"}) ==
          "Ashdale and the Vale Safeguarding Children Partnership");
}

TEST_CASE("a child may be called by any word and a sign, where an age says that it is one")
{
    const auto found = children_of_report(
        {"The Larch family: a serious case review",
         "Larch 1 is a girl who was fourteen when they were found. Larch 2, her brother, was twelve.",
         "Table 3 shows it. Worker 1 was new. Larch 1 was hurt. Larch 2 was hurt."});
    REQUIRE(found.size() == 2);
    CHECK(found[0].pseudonym == "Larch 1");
    CHECK(found[0].age_text == "fourteen");
    CHECK(found[1].pseudonym == "Larch 2");
    CHECK(found[1].age_text == "twelve");
    CHECK(found[1].sex == "male");
}

TEST_CASE("a day of the month is no age")
{
    const auto found = children_of_report({"Review: Baby Ash",
                                           "Baby Ash was nine days old. Baby Ash died. The scope for "
                                           "Baby Ash is 6 September 2018 to 6 September 2020."});
    REQUIRE(found.size() == 1);
    CHECK(found[0].age_text == "nine days old");
}

TEST_CASE("ages above twenty months are told in words")
{
    CHECK(children_of_report(
              {"Review: Child N", "Child N died on 14 March 2007 at the age of twenty-two months."})[0]
              .age_text == "twenty-two months");
}

TEST_CASE("a briefing that names the statutory review which it is of is of that kind")
{
    CHECK(told("type", {"What the lift knew: learning from the case of Kofi",
                        "It asked Ada Quill to lead a local child safeguarding practice review."}) ==
          "lcspr");
}
