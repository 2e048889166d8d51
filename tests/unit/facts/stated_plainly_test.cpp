#include <string>
#include <vector>

#include "indexer/facts/age_rows.hpp"
#include "support/catch.hpp"
#include "told_report.hpp"

namespace {

using namespace throughline;
using test::facts_told;
using test::told;

std::string children_in(const std::vector<std::string>& paragraphs)
{
    std::string text;
    for (const Child& child : facts_told(paragraphs).children)
        text += "[" + child.pseudonym + "|" + child.age_text + "|" + child.sex + "]";
    return text;
}

}  // namespace

TEST_CASE("a list of facts tells the age and the sex of the child")
{
    CHECK(children_in({"Local Child Safeguarding Practice Review: Child Z", "Subject\tChild Z",
                       "Age at time of incident\t15", "Gender\tFemale", "Agencies\tEducation"}) ==
          "[Child Z|15|female]");
    CHECK(children_in({"Local Child Safeguarding Practice Review: Child Z", "Age at death: 8 weeks",
                       "Sex: male"}) == "[Child Z|8 weeks|male]");
    CHECK(children_in({"Local Child Safeguarding Practice Review: Child Z", "Age of mother\t17",
                       "Age range of pupils: 11 to 16"}) == "[Child Z||]");
}

TEST_CASE("children are rows of a table with a column of ages, in whichever cell their names stand")
{
    CHECK(children_in({"A thematic review", "\tAge at death\tSex\tSchool", "Young Person 1\t17\tMale\tLeft",
                       "Young Person 2\t14\tFemale\tOn roll"}) ==
          "[Young Person 1|17|male][Young Person 2|14|female]");
    CHECK(children_in({"Significant incident learning process: Family W",
                       "Family member\tAge in May 2018\tReferred to as", "Daughter\t13\tChild W1",
                       "Son\t10\tChild W2", "Mother\t34\tMother"}) ==
          "[Child W1|13|female][Child W2|10|male]");
}

TEST_CASE("of a brother and a sister, who is not the one is the other")
{
    const std::string title = "Serious case review: Leo and Mab";
    CHECK(children_in(
              {title, "Leo and Mab are brother and sister. Leo was six when he was hurt. Mab was four."}) ==
          "[Leo|six|male][Mab|four|female]");
    CHECK(children_in({title, "A brother and sister, Leo, aged 6, and Mab, aged 4, were hurt."}) ==
          "[Leo|6|][Mab|4|]");
}

TEST_CASE("a name beside a child's label in the title is a child's too, and an adult is none")
{
    CHECK(children_in({"Practice review: Jory and Child Y",
                       "In May 2020 a boy of 13, whom we call Jory, died. The boy who stabbed him, Child Y, "
                       "was 14. Jory was loved. Jory had a dog."}) == "[Child Y|14|][Jory|13|male]");
    CHECK(children_in(
              {"Joint review: the death of Karla and the harm to her children",
               "Karla was killed at home in May 2020. Child 1, who was 11, was stabbed. Child 2, who was "
               "7, hid. Karla's family met us. Karla was 38."}) == "[Child 1|11|][Child 2|7|]");
}

TEST_CASE("an age at the beginning of what is told is not the age at the incident")
{
    CHECK(children_in({"Review: Child Z", "Child Z is a 12-year-old who was hurt in May 2020.",
                       "Child Z was nearly nine at the start."}) == "[Child Z|12-year-old|]");
    CHECK(children_in({"Review: Child Z",
                       "Child Z is ten. Between the ages of four and nine he was seen in hospital."}) ==
          "[Child Z|nine|male]");
}

TEST_CASE("a death is told of several together, and of whom the sentence begins with")
{
    const auto outcome = [](const std::vector<std::string>& text) { return told("outcome", text); };
    CHECK(outcome({"Review: Leo and Mab", "This is about Leo, aged 6, and Mab, aged 4.",
                   "On 4 May 2023 they were killed by their father."}) == "death");
    CHECK(outcome(
              {"Thematic review: Child 1 and Child 2",
               "Two young people who lived in the town died in May 2021. Child 1 was 17. Child 2 was 14."}) ==
          "death");
    CHECK(outcome({"Thematic review: Child 1 and Child 2",
                   "In England the six children a year died of this. Child 1 was 17. Child 2 was 14."})
              .empty());
    CHECK(
        outcome(
            {"Review: Child Z",
             "Child Z was found in a river. He was in the care of his mother, who was convicted in relation "
             "to his death."}) == "death");
    CHECK(outcome({"Review: Child Z",
                   "Child Z was found in a river. He was in the care of his father, who spoke of his death."})
              .empty());
}

TEST_CASE("who wrote a report stands behind by, before a date, or in the form of the Welsh guidance")
{
    const std::string title = "A report on the circumstances of the injury to Child Z";
    CHECK(told("lead_reviewer", {title, "by Ada Quill, December 2021"}) == "Ada Quill");
    CHECK(told("lead_reviewer", {title, "Prepared for the Board by Ada Quill (Independent Chair)"}) ==
          "Ada Quill");
    CHECK(told("lead_reviewer", {title, "Published by Ada Quill, December 2021"}).empty());
    CHECK(told("lead_reviewer", {title, "Reviewer 1\tReviewer 2", "Ada Quill\tIan Bairdsley",
                                 "Statement of independence\tStatement of independence"}) ==
          "Ada Quill and Ian Bairdsley");
    CHECK(told("lead_reviewer", {title, "Reviewer 1\tAda Quill\tReviewer 2\tIan Bairdsley"}) ==
          "Ada Quill and Ian Bairdsley");
}

TEST_CASE("a bar sets a date apart from what stands before it")
{
    CHECK(told("publication_date", {"Serious Case Review: Child Z",
                                    "Completed by Ada Quill, Independent Reviewer | July 2023"}) ==
          "2023-07");
    CHECK(told("publication_date", {"Serious Case Review: Child Z", "Completed on 3 July 2023"}).empty());
}

TEST_CASE("a board that is called anonymous is no publisher")
{
    CHECK(told("publisher", {"Overview report: Baby Q", "LSCB: Anonymous"}).empty());
}

TEST_CASE("where the criteria were not met, what was written is another learning review")
{
    CHECK(
        told("type", {"What was learned from the death of Rosie",
                      "The criteria for a local child safeguarding practice review were not met. Each agency "
                      "wrote what it had learned."}) == "other-learning-review");
}

TEST_CASE("what happened on the last day of the period is told of others than the child, too")
{
    CHECK(told("incident_date", {"Joint review: the death of Karla and the harm to her children",
                                 "Karla was killed by her husband on 9 August 2019. Child 1, who was 11, and "
                                 "Child 2, who was 7, were "
                                 "hurt. Child 1 rang 999 in March 2018.",
                                 "The period under review is 1 January 2016 to 9 August 2019."}) ==
          "2019-08-09");
}

TEST_CASE("a letter by itself is a child's name where it says so")
{
    CHECK(children_in({"Significant Case Review: K (executive summary)",
                       "This summary concerns K, a four year old boy who was killed on 21 June 2014."}) ==
          "[K|four year old|male]");
    CHECK(children_in(
              {"What was learned", "This concerns K, a four year old boy who was killed on 21 June 2014."}) ==
          "[K|four year old|male]");
}

TEST_CASE("the subject of a review without a name is told by the sentence after it")
{
    CHECK(children_in(
              {"Concise child practice review: ABC 3/2018",
               "The subject of this review lived in the town. He was 14 years old when he died on 8 October "
               "2017 in a fall."}) == "[|14 years old|male]");
}

TEST_CASE("a child whom a table calls a son, and a baby whose parents were out, are boys")
{
    CHECK(children_in({"Practice review: the Elm family", "Name\tRelationship\tAge in May 2020",
                       "Child A\tEldest son\t12", "Child B\tDaughter\t9", "MEF\tMother\t33"}) ==
          "[Child A|12|male][Child B|9|female]");
    CHECK(
        children_in(
            {"Rapid review: Baby G",
             "Baby G (4 months) died on 2 January 2023. Parents had been out and he was in a warm room."}) ==
        "[Baby G|4 months|male]");
}

TEST_CASE("a sentence that ends with a date is no imprint")
{
    CHECK(
        told("publication_date", {"Review: Child Z", "Child Z was hurt. A neighbour rang 999 in March 2018."})
            .empty());
    CHECK(told("publication_date", {"Review: Child Z", "Learning review. March 2018."}) == "2018-03");
}

TEST_CASE("a child without a name is told in one sentence, and its age in the next")
{
    const std::vector<std::string> report{"Concise child practice review: ABC 4/2022",
                                          "A baby girl died on 20 February 2022. She was six weeks old."};
    CHECK(children_in(report) == "[|six weeks old|female]");
    CHECK(told("outcome", report) == "death");
    CHECK(told("incident_date", report) == "2022-02-20");
    CHECK(children_in({"Guidance on visits", "A baby girl is visited at home. She was six weeks old."})
              .empty());
}

TEST_CASE("names follow the word for several children, an aside, or a bracket with age and sex")
{
    CHECK(children_in(
              {"Rapid review learning: twins Addy and Brannoc",
               "Twins Addy and Brannoc, aged 19 months, were scalded in a bath. Addy was hurt more. Brannoc "
               "has scars."}) == "[Addy|19 months|][Brannoc|19 months|]");
    CHECK(children_in(
              {"Review: Addy and Bren",
               "Addy and Bren (not their real names) were aged 15 and 13 when it came to light. Addy was "
               "told. Bren was told."}) == "[Addy|15|][Bren|13|]");
    CHECK(children_in({"Review summary: Child F1 and Child F2",
                       "Child F1 (11, male) and Child F2 (9, female) came into care in May 2016."}) ==
          "[Child F1|11|male][Child F2|9|female]");
}

TEST_CASE("years by themselves are a period only where it is called so")
{
    const std::string title = "Serious case review: Child Z";
    CHECK(told("period_under_review", {title, "The review period was 2010 to 2016."}) == "2010 to 2016");
    CHECK(told("period_under_review", {title, "The family lived there in 2010 to 2016."}).empty());
}

TEST_CASE("what happened may lie behind the period where the child's age is told with it")
{
    CHECK(told("incident_date",
               {"Practice review: Child Z",
                "Child Z was aged 15 years when, in November 2020, she was found hurt beside a road.",
                "The period under review is 1 March 2019 to 4 May 2020."}) == "2020-11");
    CHECK(told("outcome", {"Practice review: Child Z",
                           "Child Z, aged 15, tried to hang himself in May 2020."}) == "serious-harm");
}

TEST_CASE("who told of it, and sisters in a list with their ages, are girls; a family's name is no child's")
{
    CHECK(children_in(
              {"Practice review: Child Z and Child Y",
               "In June 2018 Child Z, then 13, told a youth worker that her stepfather had hit them. Child Y "
               "was 11."}) == "[Child Z|13|female][Child Y|11|]");
    const std::vector<std::string> sisters{"Practice review: Thea and Romy",
                                           "Two sisters, Thea (7) and Romy (3), and their mother died in a "
                                           "fire on 9 January 2024. Thea was kind. Romy "
                                           "was small."};
    CHECK(children_in(sisters) == "[Thea|7|female][Romy|3|female]");
    CHECK(told("outcome", sisters) == "death");
    CHECK(children_in({"A review: 'The Hendon sisters'",
                       "The Hendon sisters were hurt. Hendon was told. Hendon asked. Hendon was seen."})
              .empty());
}

TEST_CASE("a girl by her name is a girl, and the death of a friend is not hers")
{
    CHECK(
        children_in(
            {"Serious Case Review: Girl B",
             "Girl B was twelve years of age when a man was found in the house. He was not her uncle. He was "
             "convicted of 14 offences against her."}) == "[Girl B|twelve years of age|female]");
    CHECK(told("outcome", {"Review: Child Z",
                           "Child Z, aged 14, fell and was hurt. The inquest into the death of Child "
                           "Z's friend took place later."}) == "serious-harm");
    CHECK(told("period_under_review", {"Review: Child Z", "November 2019 to November 2022."}).empty());
}
