#include <string>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/office.hpp"

using namespace throughline;
using namespace std::string_literals;

namespace {

std::string read_text(const std::string& text)
{
    const std::string dump = test::dump_of(extract_text(text));
    return dump.substr(dump.find("page 1\n") + 7);
}

}  // namespace

TEST_CASE("paragraphs end at empty lines; their lines are joined, broken words made whole")
{
    CHECK(read_text("The safe-\nguarding partners met\r\non a multi-\nagency basis.\n \t\nA second one.") ==
          "paragraph: The safeguarding partners met on a multi-agency basis.\nparagraph: A second one.\n");
}

TEST_CASE("long lines are paragraphs of their own")
{
    const std::string line(130, 'a');
    CHECK(read_text(line + '\n' + line) == "paragraph: " + line + "\nparagraph: " + line + '\n');
}

TEST_CASE("form feeds end pages, also empty ones; the last adds none")
{
    CHECK(read_text("one\f\ftwo\f\n") == "paragraph: one\n\npage 2\n\npage 3\nparagraph: two\n");
}

TEST_CASE("headings are short lines that stand alone and look like it")
{
    CHECK(read_text("Findings\n========\n\nWhat happened\n---\n\nSERIOUS CASE REVIEW\n\n3.2 The home\n\n4. "
                    "Learning\n\n"
                    "Just a line\n\n12 children were seen\n\n5. It was seen.\n\n2019 Review") ==
          "heading 1: Findings\nheading 2: What happened\nheading 1: SERIOUS CASE REVIEW\nheading 2 [3.2]: "
          "The home\n"
          "heading 1 [4.]: Learning\nparagraph: Just a line\nparagraph: 12 children were seen\n"
          "list-item 1 [5.]: It was seen.\nparagraph: 2019 Review\n");
}

TEST_CASE("lines in capitals right above other lines are a heading of their own")
{
    CHECK(read_text("LEARNING SUMMARY FROM A REVIEW\nNovember 2023 (final)\n\nR1\nThe board should ask.\n") ==
          "heading 1: LEARNING SUMMARY FROM A REVIEW\nparagraph: November 2023 (final)\n"
          "paragraph: R1 The board should ask.\n");
}

TEST_CASE("list items are told from lines that happen to begin with a number")
{
    CHECK(read_text(
              "They are:\n- one\n  of them\n\u2022 two\n\n1. first\n2. second\n\nIt ended in the year\n12. "
              "That was late.\n\n"
              "(a) the child\n(iv) the mother") ==
          "paragraph: They are:\nlist-item 1 [\u2022]: one of them\nlist-item 1 [\u2022]: two\nlist-item 1 "
          "[1.]: first\n"
          "list-item 1 [2.]: second\nparagraph: It ended in the year 12. That was late.\nlist-item 1 [(a)]: "
          "the child\n"
          "list-item 1 [(iv)]: the mother\n");
}

TEST_CASE("lines with tabs are rows")
{
    CHECK(read_text("Date\tEvent\n2019\tA visit") == "table-row: Date | Event\ntable-row: 2019 | A visit\n");
}

TEST_CASE("running headers, footers and page numbers are set aside")
{
    CHECK(read_text("Child K\n\none\n\n- 1 -\fChild K\n\ntwo\n\n- 2 -\fChild K\n\nthree\n\n- 3 -") ==
          "furniture Child K\nfurniture - 1 -\nparagraph: one\n\npage 2\nfurniture - 2 -\nparagraph: "
          "two\n\npage 3\n"
          "furniture - 3 -\nparagraph: three\n");
}

TEST_CASE("text in any usual encoding is read")
{
    const std::string bytes = GENERATE(values<std::string>({
        "Si\xC3\xA2n\xE2\x80\x99s",
        "\xEF\xBB\xBFSi\xC3\xA2n\xE2\x80\x99s",
        "Si\xE2n\x92s",
        "S\0i\0\xE2\0n\0\x19\x20s\0"s,
        "\xFE\xFF\0S\0i\0\xE2\0n\x20\x19\0s"s,
    }));
    CAPTURE(bytes);
    CHECK(read_text(bytes) == "paragraph: Si\u00E2n's\n");
}

TEST_CASE("text without words says so")
{
    CHECK_THROWS_AS(read_text(" \n\f - \n"), UnreadableFile);
}
