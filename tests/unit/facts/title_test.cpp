#include "indexer/facts/title.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;

Block heading(const std::string& text, float size, int level = 1)
{
    Block block;
    block.kind = BlockKind::Heading;
    block.level = level;
    block.text = text;
    block.font_size = size;
    return block;
}

Block paragraph(const std::string& text)
{
    Block block;
    block.text = text;
    block.font_size = 11;
    return block;
}

std::string title(std::vector<Block> blocks, const std::string& hint = {}, Format format = Format::Pdf)
{
    Document document;
    document.format = format;
    document.hints.title = hint;
    document.pages = {Page{1, 595, 842, std::move(blocks), {}, {}}};
    return title_of(document, "northvale_child-k.pdf").value;
}

}  // namespace

TEST_CASE("a title is what the first page says in large print")
{
    CHECK(title({heading("Serious Case Review: Child M", 20), heading("1. Introduction", 14),
                 paragraph("It began.")}) == "Serious Case Review: Child M");
    CHECK(title({heading("Local Child Safeguarding", 24), heading("Practice Review: Child K", 24),
                 paragraph("x y")}) == "Local Child Safeguarding Practice Review: Child K");
}

TEST_CASE("a title may begin with a number, and a section's heading behind prose is none")
{
    Block minutes = heading("Minute briefing: Child M", 20);
    minutes.marker = "7";
    CHECK(title({minutes, heading("What happened", 14)}) == "7 Minute briefing: Child M");
    const std::string prose =
        "To include here the legal context from guidance in relation to which the review is undertaken, the "
        "circumstances resulting in the review, the time period reviewed and why, and a summary timeline of "
        "significant events.";
    CHECK(title({paragraph("Child Practice Review Report"), paragraph(prose),
                 heading("Practice and organisational learning", 16)},
                {}, Format::Docx) == "Child Practice Review Report");
}

TEST_CASE("what a program wrote is no title")
{
    CHECK(title({heading("Serious Case Review: Child M", 20)}, "Microsoft Word - final v3.doc") ==
          "Serious Case Review: Child M");
    CHECK(is_program_title("Microsoft Word - final v3"));
    CHECK(is_program_title("C:\\scan0001.tif"));
    CHECK(is_program_title("Untitled"));
    CHECK(is_program_title("report_final.docx"));
    CHECK_FALSE(is_program_title("Learning from Ivo: when separation is not the end"));
}

TEST_CASE("an organisation's name is not the title, and says which report it is where nothing else does")
{
    CHECK(title({heading("HARROWBECK LOCAL SAFEGUARDING CHILDREN BOARD", 22),
                 heading("Serious Case Review: Child H", 16)}) == "Serious Case Review: Child H");
    CHECK(
        title({heading("Northvale City Council", 24), heading("Inspection of services for children", 16)}) ==
        "Northvale City Council: Inspection of services for children");
}

TEST_CASE("a letter's title is its subject")
{
    Block subject = paragraph("Focused visit to Northvale children's services");
    subject.is_bold = true;
    CHECK(title({paragraph("Store Street"), paragraph("Dear Tim,"), subject,
                 paragraph("This letter summarises.")}) == "Focused visit to Northvale children's services");
}

TEST_CASE("a web page is called what its heading says, without the site's name")
{
    CHECK(title({heading("Seven-minute briefing: Kit", 0)},
                "Seven-minute briefing: Kit | Coldmere Bay Partnership",
                Format::Html) == "Seven-minute briefing: Kit");
}

TEST_CASE("without any title the file's name is made readable")
{
    CHECK(title({paragraph("Words of a page that say nothing in particular and end.")}) ==
          "Northvale child k");
}
