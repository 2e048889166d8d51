#include "indexer/extract/pdf_furniture.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace throughline;

namespace {

void write_piece(PagePieces& page, float left, float baseline, const std::string& text)
{
    page.pieces.push_back({text, left, left + 5 * static_cast<float>(text.size()), baseline, 10, {}, false});
}

// Pages with a paragraph in the middle and, where they are not empty, a header and a footer.
std::vector<PagePieces> pages(const std::vector<std::string>& headers,
                              const std::vector<std::string>& footers)
{
    std::vector<PagePieces> made(std::max(headers.size(), footers.size()));
    for (std::size_t i = 0; i < made.size(); ++i) {
        made[i].width = 595;
        made[i].height = 842;
        write_piece(made[i], 72, 400, "Text of page " + std::to_string(i + 1));
        if (i < headers.size() && !headers[i].empty())
            write_piece(made[i], 72, 40, headers[i]);
        if (i < footers.size() && !footers[i].empty())
            write_piece(made[i], 72, 800, footers[i]);
    }
    return made;
}

std::vector<std::string> first_furniture(std::vector<PagePieces> made)
{
    std::vector<std::string> all;
    for (const auto& lines : take_furniture(made))
        all.push_back(lines.empty() ? "" : lines.front());
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("lines that stand at the same place on page after page are furniture")
{
    struct Row {
        Texts lines;
        Texts taken;
    };
    const auto [lines, taken] = GENERATE(values<Row>({
        {{"Child K", "Child K", "Child K"}, {"Child K", "Child K", "Child K"}},
        {{"Child K", "Child K | 2", "Child K | 3"}, {"Child K", "Child K | 2", "Child K | 3"}},
        {{"1", "2", "3"}, {"1", "2", "3"}},
        {{"Page 1 of 2", "Page 2 of 2"}, {"Page 1 of 2", "Page 2 of 2"}},
        {{"", "", "7", "8"}, {"", "", "7", "8"}},
        {{"", "iv", "v", "vi"}, {"", "iv", "v", "vi"}},
        {{"Left", "Right", "Left", "Right", "Left", "Right"},
         {"Left", "Right", "Left", "Right", "Left", "Right"}},
        {{"One", "Two", "Three"}, {"", "", ""}},
        {{"2019", "2014", "17"}, {"", "", ""}},
        {{"Same", "", "", "", "", "", "", "", "", "Same", "", "", "", "", "", "", "", "", "", "Same"},
         Texts(20)},
    }));
    CAPTURE(lines);
    CHECK(first_furniture(pages(lines, {})) == taken);
    CHECK(first_furniture(pages({}, lines)) == taken);
}

TEST_CASE("what is set aside is no longer on the page")
{
    std::vector<PagePieces> made = pages({"Child K", "Child K", "Child K"}, {"1", "2", "3"});
    const auto taken = take_furniture(made);
    CHECK(taken[1] == Texts{"Child K", "2"});
    REQUIRE(made[1].pieces.size() == 1);
    CHECK(made[1].pieces.front().text == "Text of page 2");
}

TEST_CASE("nothing but furniture stands between furniture and the edge")
{
    std::vector<PagePieces> made = pages({"", "", ""}, {"A footnote", "Another", "A third"});
    for (PagePieces& page : made)
        write_piece(page, 72, 780, "the same words");
    const auto taken = take_furniture(made);
    CHECK(taken == std::vector<Texts>(3));
}

TEST_CASE("a line repeated in the middle of pages is text")
{
    std::vector<PagePieces> made(3);
    for (PagePieces& page : made) {
        page.width = 595;
        page.height = 842;
        write_piece(page, 72, 300, "What we found");
    }
    CHECK(take_furniture(made) == std::vector<Texts>(3));
}

TEST_CASE("a page number alone at the foot of a single page is furniture")
{
    CHECK(first_furniture(pages({}, {"1"})) == Texts{"1"});
    CHECK(first_furniture(pages({}, {"12"})) == Texts{""});
}

TEST_CASE("a watermark across every page is furniture")
{
    std::vector<PagePieces> made = pages({"", "", ""}, {});
    for (PagePieces& page : made)
        page.pieces.push_back({"DRAFT", 100, 300, 500, 80, {0.707107F, -0.707107F}, false});
    CHECK(take_furniture(made) == std::vector<Texts>(3, Texts{"DRAFT"}));
}
