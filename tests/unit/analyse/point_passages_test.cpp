#include "core/text/words.hpp"
#include "indexer/analyse/page_text.hpp"
#include "indexer/analyse/passages.hpp"
#include "support/catch.hpp"

namespace {

using namespace throughline;

Block block_of(BlockKind kind, const std::string& text)
{
    Block block;
    block.kind = kind;
    block.text = text;
    block.level = kind == BlockKind::Heading ? 1 : 0;
    return block;
}

// One page, with a point wherever these words stand.
Review review_of(std::vector<Block> blocks, const std::vector<std::string>& points)
{
    Review review;
    review.pages.push_back(page_text(Page{1, 0, 0, std::move(blocks), {}, {}}));
    for (const std::string& words : points) {
        Point point;
        point.begin = review.pages.front().text.find(words);
        point.end = point.begin + words.size();
        review.points.push_back(point);
    }
    return review;
}

std::vector<std::string> passages_in(const Review& review)
{
    std::vector<std::string> texts;
    for (const Passage& passage : passages_of(review, 1000))
        texts.push_back(review.pages.front().text.substr(passage.begin, passage.end - passage.begin));
    return texts;
}

using Texts = std::vector<std::string>;
constexpr BlockKind heading = BlockKind::Heading;
constexpr BlockKind paragraph = BlockKind::Paragraph;
constexpr BlockKind item = BlockKind::ListItem;
constexpr BlockKind row = BlockKind::TableRow;

}  // namespace

TEST_CASE("each item of a list of recommendations is a passage of its own, with its number")
{
    const Review review = review_of(
        {block_of(heading, "Recommendations"), block_of(paragraph, "The panel asks for two things."),
         block_of(item, "1. The board should train its staff."),
         block_of(item, "2. The police should write down who is there.")},
        {"The board should train its staff.", "The police should write down who is there."});
    CHECK(passages_in(review) == Texts{"Recommendations\n\nThe panel asks for two things.",
                                       "1. The board should train its staff.",
                                       "2. The police should write down who is there."});
}

TEST_CASE("a heading belongs to the one point below it, and to none where several follow")
{
    const Review review = review_of(
        {block_of(heading, "What we ask"), block_of(heading, "Recommendation 1: Fathers"),
         block_of(paragraph, "Services should ask for fathers."), block_of(heading, "For schools"),
         block_of(paragraph, "Schools should ring home."),
         block_of(paragraph, "Schools should keep a list.")},
        {"Services should ask for fathers.", "Schools should ring home.", "Schools should keep a list."});
    CHECK(passages_in(review) ==
          Texts{"What we ask", "Recommendation 1: Fathers\n\nServices should ask for fathers.", "For schools",
                "Schools should ring home.", "Schools should keep a list."});
}

TEST_CASE("a row of a table is one passage with its number and its agency, or one for each point in it")
{
    const Review rows = review_of({block_of(row, "No.\tRecommendation\tWho"),
                                   block_of(row, "1\tTrain all staff in the new guidance.\tBoard"),
                                   block_of(row, "2\tRing before each visit.\tPolice")},
                                  {"Train all staff in the new guidance.", "Ring before each visit."});
    CHECK(passages_in(rows) == Texts{"No.\tRecommendation\tWho",
                                     "1\tTrain all staff in the new guidance.\tBoard",
                                     "2\tRing before each visit.\tPolice"});
    const Review both = review_of({block_of(row, "Nobody asked the children.\tAsk each child alone.\tAll")},
                                  {"Nobody asked the children.", "Ask each child alone."});
    CHECK(passages_in(both) == Texts{"Nobody asked the children.", "\tAsk each child alone.\tAll"});
}

TEST_CASE("a recommendation in running text ends the passage before it and begins none after it")
{
    const std::string before = "The two services did not meet in all of that year, and nobody said so.";
    const std::string asked = "We recommend that they meet each month.";
    const std::string after = "They had met each month before the office moved to another town.";
    const Review review = review_of({block_of(paragraph, before + " " + asked + " " + after)}, {asked});
    CHECK(passages_in(review) == Texts{before + " ", asked, " " + after});
}

TEST_CASE("a point of several blocks is one passage, and more only where it is longer than a passage")
{
    const Review review =
        review_of({block_of(item, "1. The board should: train"), block_of(item, "and listen.")},
                  {"The board should: train\nand listen."});
    CHECK(passages_in(review) == Texts{"1. The board should: train\nand listen."});
    std::string text;
    for (int sentence = 0; sentence < 40; ++sentence)
        text += "The board should train all of its staff in this. ";
    const Review long_one = review_of({block_of(paragraph, text)}, {text});
    CHECK(passages_in(long_one).size() > 1);
    for (const std::string& passage : passages_in(long_one))
        CHECK(count_words(passage) <= 220);
}

TEST_CASE("what is quoted from an earlier review stays in its paragraph")
{
    Review review = review_of(
        {block_of(paragraph, "The review of 2011 recommended that the board train its staff. It did not.")},
        {"the board train its staff."});
    review.points.front().is_quoted = true;
    CHECK(passages_in(review).size() == 1);
}

TEST_CASE("points whose places are nonsense change nothing")
{
    Review review = review_of({block_of(paragraph, "One two three.")}, {"two"});
    review.points.front() = {};
    review.points.front().begin = 900;
    review.points.front().end = 901;
    CHECK(passages_in(review) == Texts{"One two three."});
}
