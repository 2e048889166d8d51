// The shapes in which reviews ask besides a heading of recommendations and a numbered list.
#include "points_told.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("what is proposed under another word than recommendation is asked all the same")
{
    CHECK(test::points_told("# Review of Bo\nIt was made.\n## Proposals\nThe partners took all of them.\n"
                            "Proposal (a) The police should knock.\nProposal (b) Schools should ring.") ==
          "recommendation 1 [Proposal (a)] {police} The police should knock.\n"
          "recommendation 1 [Proposal (b)] {school-college} Schools should ring.\n");
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## Learning\nLearning point 1: A letter is not a conversation "
              "with anybody.\nStrategy for improvement: The Child Protection Committee should write a "
              "guide.") ==
          "learning 1 [Learning point 1] {} A letter is not a conversation with anybody.\n"
          "recommendation 1 [] {safeguarding-partnership} The Child Protection Committee should write a "
          "guide.\n");
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## 3. Areas for improvement\n### Area for improvement 1: "
              "Language\n"
              "The police should book interpreters.") ==
          "recommendation 1 [Area for improvement 1] {police} The police should book interpreters.\n");
}

TEST_CASE("a label may say whom it asks, and a heading of that kind may stand above several")
{
    CHECK(
        test::points_told(
            "# Review of Bo\nIt was made.\n## Theme 1\nTwins are hard work.\nRecommendation for the hospital "
            "trust: Nobody should go home before the health visitor has come.") ==
        "recommendation 1 [] {acute-hospital} Nobody should go home before the health visitor has come.\n");
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## Recommendation for the police\n1. Officers should knock.\n"
              "2. A record should be kept.") ==
          "recommendation 1 [1.] {police} Officers should knock.\n"
          "recommendation 1 [2.] {police} A record should be kept.\n");
}

TEST_CASE("those who are asked in the lead are asked by each item below it")
{
    CHECK(test::points_told("# Review of Bo\nIt was made.\n## Recommendations\nThe Board is recommended to:\n"
                            "(i) ask the police to count the calls; and\n(ii) write to all who made them.") ==
          "recommendation 1 [(i)] {safeguarding-partnership,police} ask the police to count the calls; and\n"
          "recommendation 1 [(ii)] {safeguarding-partnership} write to all who made them.\n");
}

TEST_CASE("what is recommended without a should is asked, and a theme's number is not its own")
{
    CHECK(
        test::points_told(
            "# Review of Bo\nIt was made.\n## Analysis and recommendations\n### 1. The calls\nThere were "
            "eleven of them.\nWe recommend that the police count the calls.\n### 2. The school\n"
            "It is recommended that schools which employ counsellors agree what is shared.") ==
        "recommendation 1 [] {police} We recommend that the police count the calls.\n"
        "recommendation 1 [] {school-college} It is recommended that schools which employ counsellors agree "
        "what "
        "is shared.\n");
}

TEST_CASE("a table's column of agencies may be called For, Who or Lead")
{
    for (const std::string heading : {"For", "Who", "Lead", "Action by"})
        CHECK(
            test::points_told("# Review of Bo\nIt was made.\n## Recommendations\n| Ref. | Recommendation | " +
                              heading + " |\n| T1 | A meeting should be held each time. | Police |") ==
            "recommendation 1 [T1] {police} A meeting should be held each time.\n");
}

TEST_CASE("a contents list without a heading that says so asks nothing")
{
    CHECK(test::points_told(
              "# Review of Bo\nWhy a review 2\nFindings 3\nProposals 5\nTerms we have had to use 5\n"
              "## Why a review\nIt was made.") == "");
}

TEST_CASE("a lesson may begin within a paragraph, and headings name findings that stand below them")
{
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## Analysis\nSix calls were closed without a visit. "
              "Learning point: a call from a neighbour should count for more. Learning point: nobody "
              "looked at all six.") ==
          "learning 1 [] {} a call from a neighbour should count for more.\n"
          "learning 1 [] {} nobody looked at all six.\n");
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## Findings\n### 1. Boys who are robbed\nA child who is "
              "robbed is treated as a number and goes home alone.\n### 2. Medicines\nThe shortage of "
              "medicines was known to none of those who saw Bo.") ==
          "finding 1 [1.] {} A child who is robbed is treated as a number and goes home alone.\n"
          "finding 1 [2.] {} The shortage of medicines was known to none of those who saw Bo.\n");
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## Findings\n### 1. Boys who are robbed\nA child who is "
              "robbed is treated as a number and goes home alone.\nSo it was with Bo in the spring.\n"
              "### 2. Medicines\nThe shortage of medicines was known to none of those who saw Bo.")
              .empty());
}

TEST_CASE("a table of who does what has its asks in the column of what")
{
    CHECK(test::points_told("# Review of Bo\nIt was made.\n## Actions we are taking\n| Who | What | When\n"
                            "| The police | Visit on each of the first three days after a move | May 2020\n"
                            "| Schools | Share one record of all calls with the police | June 2020") ==
          "recommendation 1 [] {police} Visit on each of the first three days after a move\n"
          "recommendation 1 [] {school-college} Share one record of all calls with the police\n");
}

TEST_CASE("a list that asks somebody in each item is no list of lessons")
{
    CHECK(test::points_told("# Review of Bo\nIt was made.\n## What this means for you\n"
                            " * Schools should ring the police on the same day.\n"
                            " * The police should keep a record of each call.") ==
          "recommendation 1 [] {school-college} Schools should ring the police on the same day.\n"
          "recommendation 1 [] {police} The police should keep a record of each call.\n");
    CHECK(
        test::points_told(
            "# Review of Bo\nIt was made.\n## Key line of enquiry 1: Seeing the child\nVisits were "
            "held by video.\nLearning Point 1: A sleepy child on a screen is a finding and not a "
            "circumstance.") ==
        "learning 1 [Learning Point 1] {} A sleepy child on a screen is a finding and not a circumstance.\n");
}

TEST_CASE("what readers should do, and improvements that are suggested, are asked")
{
    CHECK(test::points_told(
              "# Review of Bo\nIt was made.\n## 5. What you should do\n"
              " * Schools should ring on the same day.\n * Adult social care should visit at night.") ==
          "recommendation 1 [] {school-college} Schools should ring on the same day.\n"
          "recommendation 1 [] {adult-social-care} Adult social care should visit at night.\n");
    CHECK(test::points_told("# Review of Bo\nIt was made.\n## Suggested improvements\n"
                            "1. The police should read all reports about one child together.\n"
                            "2. Schools should tell social work.") ==
          "recommendation 1 [1.] {police} The police should read all reports about one child together.\n"
          "recommendation 1 [2.] {school-college} Schools should tell social work.\n");
}

TEST_CASE("who is asked in the words of an order stands before them")
{
    CHECK(
        test::points_told("# Review of Bo\nIt was made.\n## What I recommend\nI recommend that:\n"
                          "a) CAMHS contact every young person within two days;\n"
                          "b) the Integrated Care Board fund a respite offer for parents in a crisis.") ==
        "recommendation 1 [a)] {camhs} CAMHS contact every young person within two days;\n"
        "recommendation 1 [b)] {icb-health-commissioner} the Integrated Care Board fund a respite offer for "
        "parents in a crisis.\n");
}
