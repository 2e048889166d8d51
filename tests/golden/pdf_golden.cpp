// A small PDF with everything in it, as its reader sees it.
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/pdf.hpp"

using namespace throughline;
using throughline::test::Pdf;
using throughline::test::PdfPage;

namespace {

std::string shown(const Block& block)
{
    std::string text = std::string(name_of(block.kind));
    if (block.level > 0)
        text += " " + std::to_string(block.level);
    if (!block.marker.empty())
        text += " [" + block.marker + "]";
    std::string cells;
    for (const char byte : block.text)
        cells += byte == '\t' ? std::string(" | ") : std::string(1, byte);
    return text + ": " + cells + "\n";
}

std::string shown(const Document& document)
{
    std::string text = "title " + document.hints.title + ", created " + document.hints.created + "\n";
    for (const Page& page : document.pages) {
        text += "\npage " + std::to_string(page.number) + "\n";
        for (const std::string& line : page.furniture)
            text += "furniture: " + line + "\n";
        for (const Block& block : page.blocks)
            text += shown(block);
    }
    for (const Notice& notice : document.notices)
        text += "\n" + std::string(name_of(notice.kind)) + " on page " + std::to_string(notice.page) + "\n";
    return text;
}

PdfPage page(int number)
{
    return PdfPage()
        .text(72, 40, 9, "Northvale Safeguarding Children Partnership")
        .text(290, 810, 9, "Page " + std::to_string(number) + " of 3");
}

std::string report()
{
    PdfPage first = page(1);
    first.text(72, 100, 24, "Child K", true)
        .text(72, 140, 14, "1.  Introduction", true)
        .text(72, 165, 11, "1.1")
        .lines(108, 165, 11, 14,
               {"This review concerns a child of four months who was brought to hospital with",
                "injuries that nobody could explain. It asks what those who knew the family under-",
                "stood of her life, and what the partnership should do to keep children safe."})
        .text(72, 220, 11, "1.2")
        .lines(108, 220, 11, 14,
               {"Her mother is Anna Smith. She asked that the review should say so plainly,",
                "and the panel thought that it should not."})
        .rectangle(180, 210, 63, 13)
        .text(90, 270, 11, "\x95")
        .text(108, 270, 11, "see the child")
        .text(90, 286, 11, "\x95")
        .text(108, 286, 11, "ask the next question")
        .text(72, 770, 8, "1 All names have been changed.");
    PdfPage second = page(2);
    second.text(72, 100, 14, "2.  Who was who", true);
    const char* cells[3][2] = {{"Name", "Who they are"}, {"Child K", "the child"}, {"Ms A", "her mother"}};
    for (int row = 0; row < 3; ++row)
        for (int cell = 0; cell < 2; ++cell)
            second.text(72 + 120 * static_cast<float>(cell), 130 + 18 * static_cast<float>(row), 11,
                        cells[row][cell], row == 0);
    PdfPage third = page(3);
    third.text(72, 100, 14, "3.  Two columns", true);
    for (const float left : {72.0F, 310.0F})
        third.lines(
            left, 125, 10, 12,
            {left < 100 ? "The left column is read first, from its" : "and then the right one, which goes on",
             "first line down to the one that is the", "last before the gutter, as a reader does",
             left < 100 ? "who has it on paper before her," : "and who then turns to the other."});
    return Pdf()
        .add(first)
        .add(second)
        .add(third)
        .information("Title", "Child K")
        .information("CreationDate", "D:20210301")
        .bytes();
}

}  // namespace

TEST_CASE("a PDF with headings, numbers, lists, a table, columns and a redaction is read as printed")
{
    ExtractOptions options;
    options.ocr = OcrMode::Never;
    test::check_golden("report.pdf.txt", shown(extract_pdf(report(), options)));
}
