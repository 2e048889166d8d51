#include "points_told.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a recommendation below a heading of its own is what the paragraph asks")
{
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## Recommendations\nThere are two of them, for those who can "
              "act.\n"
              "### Recommendation 1\nThe Partnership should write one plan.\n"
              "### Recommendation 2: sleep\nHealth visitors told us why.\nThe police should tell health "
              "visitors.\n"
              "## Afterwards\nNothing.") ==
          "recommendation 1 [Recommendation 1] {safeguarding-partnership} The Partnership should write one "
          "plan.\n"
          "recommendation 1 [Recommendation 2] {police} The police should tell health visitors.\n");
}

TEST_CASE("nested bullets belong to their recommendation, over the page's end as well")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## 6. Recommendations\nR1. The Board should:\n * count the calls; "
              "and\n----\n"
              " * ask who made them,\n  \u2013 by name.\nR2. All agencies should read them.") ==
          "recommendation 1 [R1] {safeguarding-partnership} The Board should: count the calls; and ask who "
          "made "
          "them, by name.\nrecommendation 2 [R2] {} All agencies should read them.\n");
}

TEST_CASE("a numbered list below the heading is read item by item")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## What we recommend\nThese follow from the themes above.\n"
              " 1. Housing services should knock first.\n  a) And say who they are.\n"
              " 2. Schools should write it down.") ==
          "recommendation 1 [1.] {housing} Housing services should knock first. And say who they are.\n"
          "recommendation 1 [2.] {school-college} Schools should write it down.\n");
}

TEST_CASE("agencies in headings are asked where the text names nobody")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n### 8 Recommendations by agency\n### The Board\n 1. To adopt a plan.\n"
              "### Police\n 2. To give each child one officer.\n### 9 After the review\n 3. To be merry.") ==
          "recommendation 1 [1.] {safeguarding-partnership} To adopt a plan.\n"
          "recommendation 1 [2.] {police} To give each child one officer.\n");
}

TEST_CASE("a table has a recommendation in each row, and its columns are told apart")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## Single agency recommendations\n| No. | Agency | Recommendation | "
              "Due |\n"
              "| P1 | Saltby Police | Search the records of each adult. | May |\n----\n"
              "| No. | Agency | Recommendation | Due |\n| G1 | GP practices | Code every letter. | June |") ==
          "recommendation 1 [P1] {police} Search the records of each adult.\n"
          "recommendation 2 [G1] {gp-primary-care} Code every letter.\n");
}

TEST_CASE("a table may put the finding beside what it leads to")
{
    const Review review = test::review_of_lines(
        "# Review\nIt was made.\n## Learning and recommendations\n| Finding | Recommendation |\n"
        "| Nobody asked who lived in the house. | The police should ask who lives in the house. |");
    const std::vector<Point> found = test::point_reader().points_of(review);
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == PointKind::Finding);
    CHECK(found[1].kind == PointKind::Recommendation);
    CHECK(found[1].follows == 0);
}

TEST_CASE("rows that begin with a label or an agency need no row of headings")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## What we ask\n| Recommendation 1 | The police should knock. |\n"
              "## Our recommendations\n| Housing | Ask before a home is let. |") ==
          "recommendation 1 [Recommendation 1] {police} The police should knock.\n"
          "recommendation 1 [] {housing} Ask before a home is let.\n");
}

TEST_CASE("paragraphs without numbers are recommendations where they ask")
{
    CHECK(
        test::points_told("# Review\nIt was made.\n## What should happen now?\nWe have not numbered these.\n"
                          "Saltby Safeguarding Children Partnership should meet the schools.\n"
                          "The Department for Education is asked to consider a register.") ==
        "recommendation 1 [] {safeguarding-partnership} Saltby Safeguarding Children Partnership should meet "
        "the "
        "schools.\nrecommendation 1 [] {dfe-government} The Department for Education is asked to consider a "
        "register.\n");
}

TEST_CASE(
    "what is proposed to happen is asked, whatever its verb, and introduces nothing by speaking of "
    "recommendations")
{
    CHECK(test::points_told("# Review\nIt was made.\n## What should be: our proposals\n"
                            "We propose that no family be handed a letter.\n"
                            "We propose that the partnership sign off no recommendation on paper.") ==
          "recommendation 1 [] {} We propose that no family be handed a letter.\n"
          "recommendation 1 [] {safeguarding-partnership} We propose that the partnership sign off no "
          "recommendation on paper.\n");
}

TEST_CASE("under the heading of agreed actions, what somebody will do is asked")
{
    CHECK(
        test::points_told("# Review\nIt was made.\n## Actions agreed\nAction 1. Saltby Housing will visit.\n"
                          "Action 2. The police will read the history of each adult.") ==
        "recommendation 1 [Action 1] {housing} Saltby Housing will visit.\n"
        "recommendation 1 [Action 2] {police} The police will read the history of each adult.\n");
}

TEST_CASE("what is recommended in running text counts where there is no list")
{
    CHECK(test::points_told(
              "# Review\nThe nurse was right. We recommend that the ambulance service tells the school "
              "nurse at "
              "once. It is not hard.") ==
          "recommendation 1 [] {ambulance} We recommend that the ambulance service tells the school nurse at "
          "once.\n");
}

TEST_CASE("a recommendation follows the one finding that stands before it")
{
    const std::vector<Point> found = test::point_reader().points_of(test::review_of_lines(
        "# Review\nIt was made.\n## 5. Analysis\n### 5A. Men\nThey were not seen.\nFinding 1. Men are not "
        "asked.\n"
        "Recommendation 1. Midwifery services should ask them.\n### 5B. Calls\nFinding 2. Calls are lost.\n"
        "Recommendation 2. The police should keep them, as in Finding 1."));
    REQUIRE(found.size() == 4);
    CHECK(found[0].number == "Finding 1");
    CHECK(found[1].follows == 0);
    CHECK(found[3].follows == 0);
}

TEST_CASE("what an earlier review recommended is marked as quoted")
{
    CHECK(test::points_told("# Review\nIt was made.\n## Learning from an earlier review\n"
                            "Recommendation 1: The Board should make a list.\n## Recommendations\n"
                            "Recommendation 1: The Board should read the list.\n") ==
          "quoted recommendation 1 [Recommendation 1] {safeguarding-partnership} The Board should make a "
          "list.\n"
          "recommendation 1 [Recommendation 1] {safeguarding-partnership} The Board should read the list.\n");
}

TEST_CASE("what the summary and the action plan repeat counts once")
{
    CHECK(
        test::points_told(
            "# Review\nIt was made by people who knew nobody of those concerned, over a long and rather wet "
            "winter, and was read by everyone who had taken part in it before it was printed.\n"
            "## Executive summary\nRecommendation 1: The police should knock before they go.\n----\n"
            "## Recommendations\nRecommendation 1: The police should knock before they go.\n----\n"
            "## Action plan\n| Recommendation | Action |\n"
            "| The police should knock before they go. | Write to all officers. |") ==
        "recommendation 2 [Recommendation 1] {police} The police should knock before they go.\n");
}

TEST_CASE("findings and learning points are read with and without numbers")
{
    CHECK(test::points_told("# Review\nIt was made.\n## Themes\nKey learning. Ask who lives there.\n"
                            "Learning point 2: Ask again.\n### Learning point 3\nAsk a third time.\n"
                            "## Finding 4: nobody had ever asked who lived in the house\nThey might have.") ==
          "learning 1 [] {} Ask who lives there.\nlearning 1 [Learning point 2] {} Ask again.\n"
          "learning 1 [Learning point 3] {} Ask a third time.\n"
          "finding 1 [Finding 4] {} nobody had ever asked who lived in the house\n");
}

TEST_CASE("findings that running text counts are found, and run over the page's end")
{
    CHECK(
        test::points_told(
            "What we think this shows. The first thing is about age, which nobody asked and everybody\n----\n"
            "thought they knew.\nThe second thing is about the calls.\nThe third thing is about a mother.") ==
        "finding 1 [] {} The first thing is about age, which nobody asked and everybody thought they knew.\n"
        "finding 2 [] {} The second thing is about the calls.\nfinding 2 [] {} The third thing is about a "
        "mother.\n");
}

TEST_CASE("an inspection's areas for improvement are its findings")
{
    CHECK(test::points_told(
              "# Inspection of Saltby\nIt was made.\n## What needs to improve?\n \u25fc The quality of "
              "plans for "
              "babies.\n \u25fc How well managers listen to staff.\n## Strengths\n \u25fc Tea for "
              "everyone who came.") ==
          "finding 1 [] {} The quality of plans for babies.\nfinding 1 [] {} How well managers listen to "
          "staff.\n");
}

TEST_CASE("neither questions to a team nor numbered paragraphs nor contents are points")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## Contents\n| 7. Recommendations | 12 |\n## Questions for "
              "your team\n"
              " 1. Who should ask?\n## Findings\n 12. The council has many schools and knows each of them "
              "well.\n"
              " 13. Its staff are proud of what they do for the children of the town.") == "");
}

TEST_CASE("what a row or item says of its outcome is no part of what is asked")
{
    CHECK(test::points_told("# Review\nIt was made.\n## Improving systems and practice\n"
                            " 1. The Board should adopt a rule. Expected outcome: a rule is adopted.") ==
          "recommendation 1 [1.] {safeguarding-partnership} The Board should adopt a rule.\n");
}

TEST_CASE("scope is read from title and addressees, the verb from what is asked")
{
    const std::vector<Point> found = test::point_reader().points_of(test::review_of_lines(
        "# Review\nIt was made.\n## Recommendations\n"
        "National recommendation 1: to the Home Office. The Home Office should not delay the register.\n"
        "Local recommendation A. The police should review each call.\nRecommendation 3. The police are asked "
        "to pause.\n"
        "Recommendation 4. That the Board ensure that staff rest."));
    REQUIRE(found.size() == 4);
    CHECK(found[0].scope == Scope::National);
    CHECK(found[0].text == "The Home Office should not delay the register.");
    CHECK(found[0].verb == "delay");
    CHECK(found[1].scope == Scope::Local);
    CHECK(found[1].verb == "review");
    CHECK(found[2].scope == Scope::SingleAgency);
    CHECK(found[2].verb == "pause");
    CHECK(found[3].scope == Scope::Local);
    CHECK(found[3].verb == "ensure");
}

TEST_CASE("a point's bytes are its words on its page")
{
    const Review review = test::review_of_lines(
        "# Review\nIt was made.\n## Recommendations\nR1. The Board should:\n \u2022 count the calls.\nThat "
        "is all.");
    const std::vector<Point> found = test::point_reader().points_of(review);
    REQUIRE(found.size() == 1);
    CHECK(review.pages[0].text.substr(found[0].begin, found[0].end - found[0].begin) ==
          "The Board should:\n\n\u2022 count the calls.");
}

TEST_CASE("recommendations are known without a heading that says so, where nearly everything asks an agency")
{
    CHECK(test::points_told(
              "# Learning page: Bo\nIt was made.\n## Who needs to do what\n### Police\nKnock before you "
              "go home.\n"
              "### Schools\nRing the nurse on the same day.\n### Housing\nAsk who sleeps in the room.\n"
              "## Thanks\nThank you.") ==
          "recommendation 1 [] {police} Knock before you go home.\n"
          "recommendation 1 [] {school-college} Ring the nurse on the same day.\n"
          "recommendation 1 [] {housing} Ask who sleeps in the room.\n");
}

TEST_CASE("running text may count its points in brackets")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## Summary\nThe review recommends that (1) the police knock; (2) "
              "schools "
              "ring the nurse; and (3) housing services ask who sleeps there.") ==
          "recommendation 1 [(1)] {} the police knock\nrecommendation 1 [(2)] {school-college} schools ring "
          "the nurse\n"
          "recommendation 1 [(3)] {housing} housing services ask who sleeps there.\n");
}

TEST_CASE("headings and numbered paragraphs that say what was found are findings")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## What we found\n### Nobody asked who lived there\nIt was not done.\n"
              "### The calls were never counted together\nThere were nine.\n### A letter is not yet a "
              "conversation\n"
              "It was sent.") ==
          "finding 1 [] {} Nobody asked who lived there\nfinding 1 [] {} The calls were never counted "
          "together\n"
          "finding 1 [] {} A letter is not yet a conversation\n");
    CHECK(test::points_told("# Review\nIt was made.\n## 4. Lessons\n4.1 Nobody asked who lived there.\n"
                            "4.2 The calls were never counted.") ==
          "learning 1 [4.1] {} Nobody asked who lived there.\nlearning 1 [4.2] {} The calls were never "
          "counted.\n");
}

TEST_CASE("an agency in brackets behind the number is asked")
{
    CHECK(
        test::points_told(
            "# Review\nIt was made.\n## Recommendations\nRecommendation 2 (Police): To review each call.") ==
        "recommendation 1 [Recommendation 2 (Police)] {police} To review each call.\n");
}

TEST_CASE("a line that introduces the recommendations is none of them")
{
    CHECK(test::points_told(
              "# Review\nIt was made.\n## Recommendations\n3.1 The review makes the following "
              "recommendations to "
              "improve practice:\n3.2 The police should knock.\n3.3 All agencies should:\n * read; and\n "
              "* write.") ==
          "recommendation 1 [3.2] {police} The police should knock.\n"
          "recommendation 1 [3.3] {} All agencies should: read; and write.\n");
}

TEST_CASE("what running text quotes of an earlier review is marked as quoted")
{
    CHECK(test::points_told(
              "The review of 2014 recommended that \"every agency should count its calls\". It was not "
              "done.") == "quoted recommendation 1 [] {} every agency should count its calls\n");
    CHECK(test::points_told(
              "The rapid review of 2021 recommended that this review be held as soon as may be.") == "");
}

TEST_CASE("what OCR read without its number stays in the numbered list, and no number is invented for it")
{
    const auto numbers = [](bool is_by_ocr) {
        Review review = test::review_of_lines(
            "# Review\nIt was made.\n## 6. Recommendations\n6.1 That the Board ensure that staff rest.\n"
            "6.2 That schools ensure that pupils rest.\nThat the police ensure that officers rest.\n"
            "Officers should not have to work at night.");
        if (is_by_ocr)
            review.pages[0].ocr_confidence = 90.0F;
        std::string all;
        for (const Point& point : test::point_reader().points_of(review))
            all += "[" + point.number + "]";
        return all;
    };
    CHECK(numbers(true) == "[6.1][6.2][]");
    CHECK(numbers(false) == "[6.1][6.2]");
}

TEST_CASE("questions for the partnership are questions, and no recommendations")
{
    const auto [lines, expected] = GENERATE(table<std::string, std::string>({
        {"## Finding one: forms\nNobody read the forms.\nQuestions for the partnership. Who reads the forms? "
         "What "
         "would it cost to read them all?",
         "question 1 [] {safeguarding-partnership} Who reads the forms? What would it cost to read them "
         "all?\n"},
        {"## Questions for the Board to consider\n1. How will the Board know that fathers are asked?\n2. Who "
         "will tell it?",
         "question 1 [1.] {safeguarding-partnership} How will the Board know that fathers are asked?\n"
         "question 1 [2.] {safeguarding-partnership} Who will tell it?\n"},
        {"## Recommendations\nConsideration 1: How can the partnership be sure that children are seen alone?",
         "question 1 [Consideration 1] {} How can the partnership be sure that children are seen alone?\n"},
        {"## Questions for your team\n * Do we know who our children's friends are?", ""},
        {"## Key lines of enquiry\nQuestions for the review: did the partners meet?", ""},
        {"## Background\nWho could have known? Nobody asked the partnership.", ""},
    }));
    INFO(lines);
    const std::string found = test::points_told("# Review of Bo\nIt was made.\n" + lines);
    std::string questions;
    for (std::size_t begin = 0; begin < found.size();) {
        const std::size_t end = found.find('\n', begin) + 1;
        CHECK_FALSE(found.substr(begin, end - begin).starts_with("recommendation"));
        if (found.substr(begin, end - begin).starts_with("question"))
            questions += found.substr(begin, end - begin);
        begin = end;
    }
    CHECK(questions == expected);
}
