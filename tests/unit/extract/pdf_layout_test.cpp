// Pieces of lines -> lines in reading order: columns, tables, what stands beside what.
#include <string>
#include <vector>

#include "indexer/extract/pdf_order.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

constexpr float size = 10;
constexpr float letter = 5;  // width

PagePieces page_of_pieces()
{
    PagePieces pieces;
    pieces.width = 595;
    pieces.height = 842;
    return pieces;
}

void write(PagePieces& page, float left, float baseline, const std::string& text)
{
    TextPiece piece;
    piece.text = text;
    piece.left = left;
    piece.right = left + letter * static_cast<float>(text.size());
    piece.baseline = baseline;
    piece.size = size;
    page.pieces.push_back(piece);
}

std::string line(const std::string& name, int number)
{
    return name + " column, line " + std::to_string(number) + " with text to fill it";
}

std::vector<std::string> texts(const PagePieces& page)
{
    std::vector<std::string> found;
    int row = -1;
    for (const FlowLine& entry : reading_order(page)) {
        if (entry.row >= 0 && entry.row == row)
            found.back() += " | " + entry.text;
        else
            found.push_back(entry.text);
        row = entry.row;
    }
    return found;
}

std::vector<std::string> two_columns(const std::vector<std::string>& before)
{
    std::vector<std::string> expected = before;
    for (const char* name : {"left", "right"})
        for (int i = 0; i < 8; ++i)
            expected.push_back(line(name, i));
    return expected;
}

}  // namespace

TEST_CASE("two columns are read one after the other, in whatever order they were painted")
{
    const bool is_line_by_line = GENERATE(false, true);
    PagePieces both = page_of_pieces();
    write(both, 60, 80, "A title that runs over the whole width of the page, above both of its columns");
    for (int i = 0; i < (is_line_by_line ? 8 : 0); ++i) {
        write(both, 60, 100 + 12 * static_cast<float>(i), line("left", i));
        write(both, 310, 100 + 12 * static_cast<float>(i), line("right", i));
    }
    for (int i = 0; i < (is_line_by_line ? 0 : 8); ++i)
        write(both, 310, 100 + 12 * static_cast<float>(i), line("right", i));
    for (int i = 0; i < (is_line_by_line ? 0 : 8); ++i)
        write(both, 60, 100 + 12 * static_cast<float>(i), line("left", i));
    CHECK(texts(both) == two_columns({both.pieces.front().text}));
}

TEST_CASE("a right column that begins above the left one is read after it")
{
    PagePieces both = page_of_pieces();
    write(both, 150, 60, "A title in the middle of the page, above its columns");
    for (int i = 0; i < 8; ++i)
        write(both, 60, 100 + 12 * static_cast<float>(i), line("left", i));
    for (int i = 0; i < 8; ++i)
        write(both, 310, 85 + 12 * static_cast<float>(i), line("right", i));
    CHECK(texts(both) == two_columns({both.pieces.front().text}));
}

TEST_CASE("a table painted row by row is read row by row")
{
    PagePieces table = page_of_pieces();
    write(table, 60, 80, "Table 1: who was who in this case");
    const std::vector<std::vector<std::string>> rows{
        {"Name", "Who", "Age"}, {"Child K", "the child", "2"}, {"Ms A", "her mother", "24"}};
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t cell = 0; cell < 3; ++cell)
            write(table, 60 + 100 * static_cast<float>(cell), 100 + 14 * static_cast<float>(row),
                  rows[row][cell]);
    write(table, 60, 160, "The text goes on below the table, over the whole width of the page, as before.");
    CHECK(texts(table) == std::vector<std::string>{table.pieces.front().text, "Name | Who | Age",
                                                   "Child K | the child | 2", "Ms A | her mother | 24",
                                                   table.pieces.back().text});
}

TEST_CASE("rules make rows of cells that have several lines")
{
    PagePieces table = page_of_pieces();
    write(table, 65, 100, "Agency");
    write(table, 165, 100, "What it should do");
    write(table, 65, 120, "Police");
    write(table, 165, 120, "See the child alone and");
    write(table, 165, 132, "write down what was said");
    for (const float y : {90.0F, 108.0F, 140.0F})
        table.rules.push_back({60, y, 400, y});
    for (const float x : {60.0F, 160.0F, 400.0F})
        table.rules.push_back({x, 90, x, 140});
    CHECK(texts(table) ==
          std::vector<std::string>{"Agency | What it should do",
                                   "Police | See the child alone and | write down what was said"});
}

TEST_CASE("pieces of one line are one line")
{
    PagePieces spread = page_of_pieces();
    write(spread, 60, 100, "Lead reviewer:");
    write(spread, 200, 100, "A. Person");
    CHECK(texts(spread) == std::vector<std::string>{"Lead reviewer: A. Person"});
}

TEST_CASE("a marker keeps its distance from its line")
{
    PagePieces list = page_of_pieces();
    write(list, 60, 100, "1.1");
    write(list, 90, 100, "The first paragraph");
    write(list, 60, 120, "\uF0B7");
    write(list, 90, 120, "an item");
    CHECK(texts(list) == std::vector<std::string>{"1.1\tThe first paragraph", "\u2022\tan item"});
}

TEST_CASE("a row of dots parts a title from its page")
{
    PagePieces contents = page_of_pieces();
    write(contents, 60, 100, "Introduction ..................................... 3");
    write(contents, 60, 120, "He waited... and nobody came.");
    const std::vector<FlowLine> lines = reading_order(contents);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "Introduction\t3");
    CHECK(lines[0].row >= 0);
    CHECK(lines[1].text == "He waited... and nobody came.");
    CHECK(lines[1].row < 0);
}

TEST_CASE("turned text comes after the text of the page")
{
    PagePieces turned = page_of_pieces();
    turned.pieces.push_back({"up the side", 100, 155, 20, size, {0, -1}, false});
    write(turned, 60, 100, "across the page");
    CHECK(texts(turned) == std::vector<std::string>{"across the page", "up the side"});
    const Box box = reading_order(turned).back().box;
    CHECK(box.right - box.left < box.bottom - box.top);
}
