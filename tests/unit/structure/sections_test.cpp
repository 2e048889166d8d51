#include "indexer/structure/sections.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "unit/structure/printed.hpp"

using namespace throughline;
using namespace throughline::test;

namespace {

const std::string lines =
    "The health visitor came on the Monday and wrote down what she had seen in the kitchen, "
    "and nobody at the clinic read it until the spring of the year after.";

}  // namespace

TEST_CASE("headings larger than running text are sections, nested by size")
{
    const Document document = printed(
        {{heading("Summary", 16), text(lines), heading("What happened", 16), heading("The first winter", 13),
          text(lines), heading("The second winter", 13), text(lines)},
         {heading("What we learned", 16), text(lines)}});
    CHECK(outline(document) == Outline{"1 summary Summary", "1 narrative What happened",
                                       "2 narrative The first winter", "2 narrative The second winter",
                                       "1 learning What we learned"});
}

TEST_CASE("a paragraph that is marked up as a heading is none, and the heading behind it is")
{
    const Block paragraph = heading(lines + " " + lines + " " + lines + " " + lines + " " + lines, 16);
    REQUIRE(paragraph.text.size() > 600);
    const Document document = printed(
        {{heading("Summary", 16), text(lines), paragraph, heading("Recommendations", 16), text(lines)}});
    CHECK(outline(document) == Outline{"1 summary Summary", "1 recommendations Recommendations"});
}

TEST_CASE("a section says its page and where its heading stands")
{
    const Document document =
        printed({{heading("Summary", 16), text(lines)}, {text(lines), heading("Analysis", 16), text(lines)}});
    const std::vector<ReviewPage> pages = pages_of(document);
    const std::vector<Section> sections = sections_of(document, pages);
    REQUIRE(sections.size() == 2);
    CHECK(sections[1].page == 2);
    CHECK(pages[1].text.substr(sections[1].begin).starts_with("Analysis"));
}

TEST_CASE("the number is part of the heading, and nests it")
{
    const Document document =
        printed({{numbered("1.", "Introduction", 11), text(lines), numbered("2.", "Analysis", 11),
                  numbered("2.1", "Whose job it was", 11), text(lines), numbered("2.2", "Family", 11),
                  text(lines), numbered("3.", "Recommendations", 11), heading("Police", 11), text(lines),
                  heading("Glossary", 11), text(lines)}});
    CHECK(outline(document) == Outline{"1 introduction 1. Introduction", "1 analysis 2. Analysis",
                                       "2 analysis 2.1 Whose job it was", "2 analysis 2.2 Family",
                                       "1 recommendations 3. Recommendations", "2 recommendations Police",
                                       "1 glossary Glossary"});
}

TEST_CASE("a heading of the period stands above its dates, which are no heading")
{
    const Document document =
        printed({{heading("Practice review: Child Z", 20), text(lines), heading("Timeframe", 16),
                  text("1 July 2016 to 30 June 2018"), heading("Analysis", 16), text(lines)}});
    const Outline found = outline(document);
    CHECK(std::ranges::find(found, "1 terms Timeframe") != found.end());
    CHECK(std::ranges::none_of(found, [](const std::string& row) { return row.ends_with("2018"); }));
}

TEST_CASE("a numbered paragraph, a caption and a list item are no sections")
{
    const Document document =
        printed({{heading("Analysis", 16),
                  numbered_text("4.12", "The social worker visited that night and found no one in."),
                  heading("Table 3. Visits by month", 11), text(lines), item("Records"), item("Meetings")}});
    CHECK(outline(document) == Outline{"1 analysis Analysis"});
}

TEST_CASE("title, board, author and date of a title page are no sections")
{
    const Document document = printed(
        {{heading("Serious Case Review: Child Sol", 22), heading("Overview Report", 15),
          heading("Mossford Safeguarding Children Board", 13), text("Author: Una Marsh"), text("May 2015")},
         {heading("Contents", 16), row("1. Introduction\t3"), row("2. What we found\t9")},
         {heading("1. Introduction", 16), text(lines), heading("2. What we found", 16), text(lines)}});
    CHECK(outline(document) ==
          Outline{"1 contents Contents", "1 introduction 1. Introduction", "1 findings 2. What we found"});
}

TEST_CASE("a title above the text of its page is no section")
{
    const Document document =
        printed({{heading("Sol: a child safeguarding practice review", 20), text(lines),
                  heading("One room", 14), text(lines), heading("What helped", 14), text(lines)}});
    CHECK(outline(document) == Outline{"1 other One room", "1 analysis What helped"});
}

TEST_CASE("address, subject and signature of a letter are no sections")
{
    const Document document =
        printed({{heading("MF1 2AB", 12), text("Dear partners"),
                  heading("Joint inspection of services in Mossford", 12), text(lines),
                  heading("Key strengths", 14), text(lines), heading("Next steps", 14), text(lines),
                  text("Yours sincerely"), heading("Ada Quill, National Director", 12)}});
    CHECK(outline(document) == Outline{"1 findings Key strengths", "1 action-plan Next steps"});
}

TEST_CASE("plain lines are headings where the list of contents names them")
{
    const Document document =
        printed({{text("Contents"), row("Three doors\t2"), row("The long wait\t2"), row("Nobody rang\t2")},
                 {text("Three doors"), text(lines), text("The long wait"), text(lines), text("Nobody rang"),
                  text(lines)}});
    CHECK(outline(document) == Outline{"1 contents Contents", "1 other Three doors", "1 other The long wait",
                                       "1 other Nobody rang"});
}

TEST_CASE("known headings are found in text without any layout")
{
    Document document = plain({{text("Introduction"), text(lines), text("What happened"), text(lines)},
                               {text("Lessons learned"), text(lines), text("Recommendations"), item(lines)}});
    CHECK(outline(document) == Outline{"1 introduction Introduction", "1 narrative What happened",
                                       "1 learning Lessons learned", "1 recommendations Recommendations"});
}

TEST_CASE("numbered lines that run on are headings where nothing better is printed")
{
    Document document = plain(
        {{numbered_text("1.", "Three doors"), text(lines + " " + lines), numbered_text("2.", "The long wait"),
          text(lines), numbered_text("3.", "Nobody rang"), text(lines)}});
    CHECK(outline(document) ==
          Outline{"1 other 1. Three doors", "1 other 2. The long wait", "1 other 3. Nobody rang"});
}

TEST_CASE("a heading printed as two blocks is one section")
{
    const Document document =
        printed({{heading("Summary", 14), text(lines), heading("Appendix A", 14),
                  heading("Terms of reference", 14), text(lines), heading("What the school knew of", 14),
                  heading("the family at home", 14), text(lines)}});
    CHECK(outline(document) == Outline{"1 summary Summary", "1 terms Appendix A Terms of reference",
                                       "1 other What the school knew of the family at home"});
}

TEST_CASE("the terms of a glossary are no sections")
{
    const Document document =
        printed({{heading("Analysis", 16), text(lines), heading("Glossary", 16), heading("MASH", 11),
                  text("The first team to read a referral."), heading("Section 47", 11), text(lines)}});
    CHECK(outline(document) == Outline{"1 analysis Analysis", "1 glossary Glossary"});
}

TEST_CASE("a heading with no text of its own holds those that follow")
{
    const Document document =
        printed({{heading("Areas for improvement", 12), heading("The front door", 12), text(lines),
                  heading("Homes far away", 12), text(lines), heading("Key strengths", 12), text(lines)}});
    CHECK(outline(document) == Outline{"1 findings Areas for improvement", "2 findings The front door",
                                       "2 findings Homes far away", "1 findings Key strengths"});
}

TEST_CASE("a bold paragraph, and a bold first line of a paragraph, are headings")
{
    Block first_line =
        text("How he was described They called him hard to reach and wrote it down again and again.");
    first_line.lines = {{"How he was described", {70, 100, 180, 112}, 11, true},
                        {"They called him hard to reach and wrote it", {70, 114, 500, 126}, 11, false},
                        {"down again and again.", {70, 128, 200, 140}, 11, false}};
    const Document document = printed(
        {{bold("Three doors"), text(lines), bold("The long wait"), text(lines), first_line, text(lines)}});
    CHECK(outline(document) ==
          Outline{"1 other Three doors", "1 other The long wait", "2 other How he was described"});
}

TEST_CASE("a document without headings has no sections")
{
    CHECK(outline(printed({{text(lines), text(lines)}, {text(lines)}})).empty());
    CHECK(outline(plain({{}})).empty());
}

TEST_CASE(
    "a short line that stands between paragraphs is a heading, one in a list or before a short line is not")
{
    const Document document = printed(
        {{text(lines)},
         {heading("Analysis", 14), text("The first winter"), text(lines), text("The second winter"),
          text(lines), text("A line of verse"), text("and the next of it"), item("Records"), item(lines)}});
    CHECK(outline(document) ==
          Outline{"1 analysis Analysis", "2 analysis The first winter", "2 analysis The second winter"});
}

TEST_CASE("the first row of a table is no section, and neither is a signature")
{
    const Document document = printed(
        {{heading("Recommendations", 14), text(lines), heading("Agency and date", 11), row("Police\tMay"),
          row("Council\tJune"), heading("Conclusion", 14), text(lines), bold("Una Marsh, chair")}});
    CHECK(outline(document) == Outline{"1 recommendations Recommendations", "1 conclusion Conclusion"});
}

TEST_CASE("a cover and a title page hold no sections, and a short foreword behind them is one")
{
    const Document document =
        printed({{heading("Milo", 30)},
                 {heading("Milo: a learning review", 20), heading("Mossford Safeguarding Partnership", 14)},
                 {heading("Foreword", 16), text(lines)},
                 {heading("What happened", 16), text(lines)}});
    CHECK(outline(document) == Outline{"1 introduction Foreword", "1 narrative What happened"});
}

TEST_CASE("words set again and again at the head of pages are one section")
{
    const Block again = heading("The long cold spring", 12);
    const Document document = printed({{heading("Summary", 16), text(lines)},
                                       {again, text(lines)},
                                       {again, text(lines)},
                                       {again, text(lines)}});
    CHECK(outline(document) == Outline{"1 summary Summary", "2 summary The long cold spring"});
}

TEST_CASE("a heading in a bar beside a grade is a section where the list of contents names it")
{
    const Document document =
        printed({{heading("Contents", 16), row("The front door\t2"), row("Homes far away\t2")},
                 {bold("The front door\tGood"), text(lines), heading("Homes far away", 16), text(lines)}});
    Document barred = document;
    barred.pages[1].blocks[0].kind = BlockKind::TableRow;
    CHECK(outline(barred) ==
          Outline{"1 contents Contents", "1 other The front door", "1 other Homes far away"});
}

TEST_CASE("a name below a foreword is no section")
{
    const Document document =
        printed({{heading("Foreword", 16), text(lines), bold("Una Marsh"), heading("Summary", 16),
                  text(lines), heading("Analysis", 16), text(lines)}});
    CHECK(outline(document) ==
          Outline{"1 introduction Foreword", "1 summary Summary", "1 analysis Analysis"});
}

TEST_CASE("a section of unknown name between the story and the recommendations is analysis")
{
    const Document document = printed(
        {{heading("What happened", 16), text(lines), heading("Three doors", 16), text(lines),
          heading("Recommendations", 16), text(lines), heading("A letter to Milo", 16), text(lines)}});
    CHECK(outline(document) == Outline{"1 narrative What happened", "1 analysis Three doors",
                                       "1 recommendations Recommendations", "1 other A letter to Milo"});
}

TEST_CASE("numbered headings stand beside each other however they are printed")
{
    const Document document =
        printed({{numbered("1.", "HOW IT WAS DONE", 12), text(lines), numbered("2.", "MILO", 12), text(lines),
                  numbered("3.", "WHAT HAPPENED", 12), text(lines)}});
    CHECK(outline(document) ==
          Outline{"1 method 1. HOW IT WAS DONE", "1 other 2. MILO", "1 narrative 3. WHAT HAPPENED"});
}

TEST_CASE("a list of contents whose lines are read as headings is no outline")
{
    const Document document = printed({{heading("Contents", 16), heading("Introduction", 12),
                                        heading("Three doors", 12), heading("Conclusion", 12)},
                                       {heading("Introduction", 16), text(lines), heading("Three doors", 16),
                                        text(lines), heading("Conclusion", 16), text(lines)}});
    CHECK(outline(document) == Outline{"1 contents Contents", "1 introduction Introduction",
                                       "1 analysis Three doors", "1 conclusion Conclusion"});
}
