#include <string>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/office.hpp"

using namespace throughline;

namespace {

std::string read_odt(const test::OdtMaterial& material)
{
    const std::string dump = test::dump_of(extract_odt(test::odt_of(material)));
    return dump.substr(dump.find("page 1\n") + 7);
}

std::string read_odt(const std::string& text)
{
    return read_odt(test::OdtMaterial{text, "", "", "", ""});
}

const std::string numbers = R"xml(<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="4"/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="&#x2022;"/></text:list-style>)xml";

std::string item(const std::string& text, const std::string& inner = {})
{
    return "<text:list-item><text:p>" + text + "</text:p>" + inner + "</text:list-item>";
}

std::string list(const std::string& items, const std::string& attributes = {})
{
    return "<text:list " + attributes + ">" + items + "</text:list>";
}

}  // namespace

TEST_CASE("an ODT's headings are known by element, style and outline")
{
    CHECK(read_odt(
              {R"(<text:p text:style-name="P1">Title</text:p><text:h text:outline-level="2">Two</text:h>
<text:p text:style-name="Loop">plain</text:p>)",
               R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>)",
               R"(<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Pool"/>
<style:style style:name="Pool" style:family="paragraph" style:parent-style-name="Loop"/>
<text:outline-style><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>)",
               "", ""}) == "heading 1: Title\nheading 2 [1]: Two\nparagraph: plain\n");
}

TEST_CASE("an ODT's list items have their numbers as printed")
{
    const std::string style = R"(text:style-name="L1")";
    const std::string nested = list(item("b", list(item("c"))) + item("d"));
    CHECK(read_odt({list(item("a", nested) +
                             "<text:list-item "
                             "text:start-value='8'><text:p>e</text:p><text:p>more</text:p></text:list-item>",
                         style) +
                        "<text:p>between</text:p>" +
                        list(item("f"), style + " text:continue-numbering='true'") + list(item("g"), style) +
                        list("<text:list-item>" + list(item("h")) + "</text:list-item>", style) +
                        list(item("i"), R"(text:style-name="L2")"),
                    numbers, "", "", ""}) ==
          "list-item 1 [4.]: a\nlist-item 2 [a)]: b\nlist-item 3 [4.a.1]: c\nlist-item 2 [b)]: d\nlist-item "
          "1 [8.]: e\n"
          "list-item 1: more\nparagraph: between\nlist-item 1 [9.]: f\nlist-item 1 [4.]: g\nlist-item 2 "
          "[a)]: h\n"
          "list-item 1 [\u2022]: i\n");
}

TEST_CASE("an ODT's tracked deletions, annotations and hidden text are not text")
{
    CHECK(
        read_odt(
            {"<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
             "</text:changed-region></text:tracked-changes><text:p>one<text:change text:change-id='1'/>"
             "<office:annotation><text:p>a comment</text:p></office:annotation><text:s text:c='900000000'/>"
             "<text:span text:style-name='H'>secret</text:span>two<text:tab/><text:a>link</text:a></text:p>"
             "<text:section text:display='none'><text:p>hidden</text:p></text:section>",
             "<style:style style:name='H' style:family='text'><style:text-properties "
             "text:display='none'/></style:style>",
             "", "", ""}) == "paragraph: one two link\n");
}

TEST_CASE("an ODT's pages end at soft breaks and where a style says so")
{
    CHECK(
        read_odt({"<text:p>one</text:p><text:p>two, first<text:soft-page-break/> and last</text:p>"
                  "<text:p text:style-name='B'>three</text:p>",
                  "<style:style style:name='B' style:family='paragraph'><style:paragraph-properties "
                  "fo:break-before='page'/>"
                  "</style:style>",
                  "", "", ""}) ==
        "paragraph: one\nparagraph: two, first\n\npage 2\nparagraph: and last\n\npage 3\nparagraph: three\n");
}

TEST_CASE("an ODT's tables, notes and frames are read in their places")
{
    CHECK(
        read_odt("<table:table><table:table-header-rows><table:table-row>"
                 "<table:table-cell table:number-columns-spanned='2'><text:p>wide</text:p></table:table-cell>"
                 "<table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></"
                 "table:table-row>"
                 "</table:table-header-rows></table:table><text:p>text<text:note><text:note-citation>1</"
                 "text:note-citation>"
                 "<text:note-body><text:p>A "
                 "source.</text:p></text:note-body></text:note><draw:frame><draw:text-box>"
                 "<text:p>in a box</text:p></draw:text-box></draw:frame> goes on</text:p>") ==
        "table-row: wide |  | c\nparagraph: text goes on\nparagraph: in a box\nfootnote [1]: A source.\n");
}

TEST_CASE("what an ODT says of itself is kept as hints, its headers apart")
{
    const Document document = extract_odt(test::odt_of(
        {"<text:p>text</text:p>", "", "",
         "<style:master-page><style:header><text:p>Running</text:p></style:header></style:master-page>",
         "<dc:title>Baby E</dc:title><meta:initial-creator>A. Reviewer</meta:initial-creator>"}));
    CHECK(document.hints.title == "Baby E");
    CHECK(document.hints.author == "A. Reviewer");
    CHECK(document.pages.front().furniture == std::vector<std::string>{"Running"});
}
