#include "indexer/facts/introduced.hpp"

#include "support/catch.hpp"
#include "told_report.hpp"

namespace {

using namespace throughline;

std::string children_told(const std::vector<std::string>& paragraphs)
{
    std::vector<std::string> all{"A review of practice", "Northvale Safeguarding Children Partnership"};
    all.insert(all.end(), paragraphs.begin(), paragraphs.end());
    std::string text;
    for (const Child& child : test::facts_told(all).children)
        text += "[" + child.pseudonym + "|" + child.age_text + "|" + child.sex + "]";
    return text;
}

}  // namespace

TEST_CASE("a child whom no title names is the one whom the text introduces with an age")
{
    const auto [sentence, children] = GENERATE(table<std::string, std::string>({
        {"Jory is a 14-year-old boy who was stabbed on 2 May 2020.", "[Jory|14-year-old|male]"},
        {"Jory, who was sixteen, fell from a bridge in May 2020.", "[Jory|sixteen|]"},
        {"Leo (8) and Nia (5) were in the house.", "[Leo|8|][Nia|5|]"},
        {"Ellie was seven and her brother Max was five.", "[Ellie|seven|female][Max|five|male]"},
        {"Her mother, Kim, was 17.", ""},
        {"Kim was twenty when it happened.", ""},
        {"Review was 14 days late.", ""},
        {"It was two years before anybody asked.", ""},
        {"Child 1 (aged 12) and Child 2 (aged 18 months) were neglected. Child 1 is a girl.",
         "[Child 1|12|female][Child 2|18 months|]"},
        {"Sibling 1 (female, 12 years) and Sibling 2 (male, 9 years) were locked in.",
         "[Sibling 1|12 years|female][Sibling 2|9 years|male]"},
    }));
    INFO(sentence);
    CHECK(children_told({sentence}) == children);
}

TEST_CASE("names in a list are all introduced, and ages in the same order are one of each")
{
    CHECK(children_told(
              {"This review is about three siblings, who are called here Ada, Ben and Cora. When they "
               "came into care they were thirteen, eleven and three. Ada and Cora are girls."}) ==
          "[Ada|thirteen|female][Ben|eleven|][Cora|three|female]");
    CHECK(
        children_told(
            {"Arlo and Beau are twin brothers. They were ten weeks old when Arlo (aged ten weeks) was hurt.",
             "Beau (aged ten weeks) was not."}) == "[Arlo|ten weeks old|male][Beau|ten weeks old|male]");
}

TEST_CASE("a table with a column of ages names the children, and leaves out the grown")
{
    CHECK(children_told({"\tAge when harmed\tWhat happened", "Ash\t16\tDied in June 2021",
                         "Bryony\t15\tTook an overdose", "Mother\t31\tWas not told"}) ==
          "[Ash|16|][Bryony|15|]");
}

TEST_CASE("a child without a name is told where the text gives an age and what happened")
{
    const auto [sentence, children] = GENERATE(table<std::string, std::string>({
        {"The subject of this review is a two-year-old girl, who was admitted to hospital in May 2019 having "
         "swallowed methadone.",
         "[|two-year-old|female]"},
        {"In July 2022 a baby aged four months suffered a fractured skull. She is now in foster care.",
         "[|four months|female]"},
        {"The young person was sixteen. He died by suicide in May 2021.", "[|sixteen|male]"},
        {"A child of eight may be seen alone.", ""},
        {"Her cousin, a boy of ten, was hurt in 2009.", ""},
    }));
    INFO(sentence);
    CHECK(children_told({sentence}) == children);
}

TEST_CASE("siblings that the title counts by letters are one each")
{
    const auto found =
        test::facts_told({"Serious Case Review: Siblings M, N and O",
                          "Sibling M, a girl aged 11; Sibling N, a boy aged 8; and Sibling O, a boy "
                          "aged 4, were hurt."})
            .children;
    REQUIRE(found.size() == 3);
    CHECK(found[0].pseudonym == "Sibling M");
    CHECK(found[0].sex == "female");
    CHECK(found[1].age_text == "8");
    CHECK(found[2].sex == "male");
}
