// Lines -> blocks: where a paragraph ends, and what is a heading, an item, a row or a footnote.
#include "indexer/extract/pdf_blocks.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace throughline;

namespace {

class Writer {
public:
    Writer() { page_.height = 842; }

    Writer& line(const std::string& text, float step = 12, float left = 72, float right = 520)
    {
        baseline_ += step;
        FlowLine line;
        line.text = text;
        line.box = {left, baseline_ - size_, right, baseline_ + 2};
        line.baseline = baseline_;
        line.size = size_;
        line.is_bold = is_bold_;
        page_.lines.push_back(line);
        return *this;
    }

    Writer& style(float size, bool is_bold)
    {
        size_ = size;
        is_bold_ = is_bold;
        return *this;
    }

    Writer& cell(const std::string& text, int row, int cell)
    {
        line(text);
        page_.lines.back().row = row;
        page_.lines.back().cell = cell;
        return *this;
    }

    Writer& down_to(float baseline)
    {
        baseline_ = baseline;
        return *this;
    }

    // Enough plain text to tell what is usual.
    Writer& body()
    {
        style(10, false);
        for (int i = 0; i < 12; ++i)
            line("words that run over the whole of the line and go on in the next one,", i == 0 ? 24 : 12);
        return line("and end here.", 12, 72, 130);
    }

    std::vector<Block> blocks() const { return blocks_of({page_}).front(); }

private:
    FlowPage page_;
    float baseline_ = 60;
    float size_ = 10;
    bool is_bold_ = false;
};

std::vector<std::string> shown(const std::vector<Block>& blocks)
{
    std::vector<std::string> texts;
    for (const Block& block : blocks)
        texts.push_back(std::string(name_of(block.kind)) +
                        (block.level > 0 ? std::to_string(block.level) : "") + " [" + block.marker + "] " +
                        block.text.substr(0, 30));
    return texts;
}

}  // namespace

TEST_CASE("a gap, an indent and a line broken off early begin a paragraph")
{
    const auto blocks = Writer()
                            .body()
                            .line("After a gap this is a new paragraph that fills the line and", 24)
                            .line("runs on to a second line which is as full as the first one was")
                            .line("Set in, so new.", 12, 90)
                            .line("Its second line is back at the edge and ends early.", 12, 72, 300)
                            .line("There was room for this word above: a new paragraph.")
                            .blocks();
    REQUIRE(blocks.size() == 4);
    CHECK_THAT(blocks[1].text, Catch::ContainsSubstring("fills the line and runs on"));
    CHECK(blocks[2].text == "Set in, so new. Its second line is back at the edge and ends early.");
    CHECK(blocks[3].lines.size() == 1);
}

TEST_CASE("larger, bold and capital lines are headings, ranked by their looks")
{
    const auto blocks = Writer()
                            .style(20, true)
                            .line("Serious Case Review", 30)
                            .style(14, true)
                            .line("1. Introduction", 30)
                            .body()
                            .style(10, true)
                            .line("What we found", 24)
                            .body()
                            .line("TERMS OF REFERENCE", 24, 72, 200)
                            .body()
                            .style(14, false)
                            .line("A sentence that is set large, and that ends as sentences do, is text.", 30)
                            .blocks();
    CHECK(shown(blocks) ==
          std::vector<std::string>{
              "heading1 [] Serious Case Review", "heading2 [1.] Introduction",
              "paragraph [] words that run over the whole ", "heading3 [] What we found",
              "paragraph [] words that run over the whole ", "heading4 [] TERMS OF REFERENCE",
              "paragraph [] words that run over the whole ", "paragraph [] A sentence that is set large, "});
}

TEST_CASE("markers are kept apart from the text, and inner lists have a deeper level")
{
    const auto blocks = Writer()
                            .body()
                            .line("\u2022\tthe first item, which is long enough to", 20, 72)
                            .line("need a second line", 12, 90, 200)
                            .line("\u2013\tan inner item", 12, 90, 200)
                            .line("\u2022\tthe second", 12, 72, 200)
                            .line("1.1\tA numbered paragraph.", 24, 72, 300)
                            .line("(a)\ta lettered item", 12, 72, 300)
                            .blocks();
    const std::vector<std::string> all = shown(blocks);
    CHECK(std::vector<std::string>(all.begin() + 1, all.end()) ==
          std::vector<std::string>{"list-item1 [\u2022] the first item, which is long ",
                                   "list-item2 [\u2013] an inner item", "list-item1 [\u2022] the second",
                                   "paragraph [1.1] A numbered paragraph.",
                                   "list-item1 [(a)] a lettered item"});
}

TEST_CASE("a number at the beginning of a line is no marker in the middle of a sentence")
{
    const auto blocks =
        Writer().body().line("the child, who was then aged", 24).line("12. months later", 12).blocks();
    CHECK(blocks.back().text == "the child, who was then aged 12. months later");
}

TEST_CASE("the cells of a table row are parted by tabs")
{
    const auto blocks = Writer()
                            .body()
                            .cell("Police", 0, 0)
                            .cell("see the", 0, 1)
                            .cell("child", 0, 1)
                            .cell("Health", 1, 0)
                            .blocks();
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].kind == BlockKind::TableRow);
    CHECK(blocks[1].text == "Police\tsee the child");
    CHECK(blocks[2].text == "Health");
}

TEST_CASE("small print at the foot of the page is a footnote with its marker")
{
    const auto blocks = Writer()
                            .body()
                            .down_to(760)
                            .style(8, false)
                            .line("1 See the report of 2014.")
                            .line("2 As above.")
                            .blocks();
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].kind == BlockKind::Footnote);
    CHECK(blocks[1].marker == "1");
    CHECK(blocks[1].text == "See the report of 2014.");
    CHECK(blocks[2].marker == "2");
}

TEST_CASE("a word broken at a line's end is written as the document writes it elsewhere")
{
    const auto blocks = Writer()
                            .body()
                            .line("the child is the subject of a lifelong plan for co-operation.", 24)
                            .line("a child who was sub-", 24)
                            .line("ject to a plan was life-")
                            .line("long in care, with co-")
                            .line("operation, safe-")
                            .line("guarding and multi-")
                            .line("agency work")
                            .blocks();
    CHECK(blocks.back().text ==
          "a child who was subject to a plan was lifelong in care, with co-operation, safeguarding and "
          "multi-agency work");
}
