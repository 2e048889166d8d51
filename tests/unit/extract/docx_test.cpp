#include <string>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/office.hpp"

using namespace throughline;

namespace {

std::string docx_paragraph(const std::string& text, const std::string& properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

// The body's part of the dump: what follows "page 1".
std::string read_docx(const test::DocxMaterial& material)
{
    const std::string dump = test::dump_of(extract_docx(test::docx_of(material)));
    return dump.substr(dump.find("page 1\n") + 7);
}

std::string read_docx(const std::string& body)
{
    return read_docx(test::DocxMaterial{body, "", "", "", "", ""});
}

std::string in_list(int list, int level)
{
    return "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(list) +
           "'/></w:numPr>";
}

const std::string legal_numbering = R"xml(
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
 <w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>)xml";

}  // namespace

TEST_CASE("a heading is known by its style, its base and its outline level")
{
    const std::string styles = R"(
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Chapter"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>)";
    const auto styled = [](const std::string& style) {
        return docx_paragraph(style, "<w:pStyle w:val='" + style + "'/>");
    };
    CHECK(read_docx({styled("berschrift2") + styled("Own") + styled("Lvl") + styled("A") +
                         styled("Heading3") + docx_paragraph("direct", "<w:outlineLvl w:val='0'/>"),
                     styles, "", "", "", ""}) ==
          "heading 2: berschrift2\nheading 2: Own\nheading 4: Lvl\nparagraph: A\nheading 3: Heading3\n"
          "heading 1: direct\n");
}

TEST_CASE("list items have their numbers as printed")
{
    const std::string body = docx_paragraph("a", in_list(5, 0)) + docx_paragraph("b", in_list(5, 1)) +
                             docx_paragraph("c", in_list(5, 1)) + docx_paragraph("d", in_list(5, 2)) +
                             docx_paragraph("plain") + docx_paragraph("e", in_list(5, 0)) +
                             docx_paragraph("f", in_list(5, 1)) + docx_paragraph("g", in_list(6, 0)) +
                             docx_paragraph("h", in_list(6, 1)) + docx_paragraph("i", in_list(7, 0)) +
                             docx_paragraph("j", in_list(7, 0)) + docx_paragraph("k", in_list(0, 0)) +
                             docx_paragraph("l", in_list(99, 0));
    CHECK(read_docx({body, "", legal_numbering, "", "", ""}) ==
          "list-item 1 [3.]: a\nlist-item 2 [3.1]: b\nlist-item 2 [3.2]: c\nlist-item 3 [(i)]: d\nparagraph: "
          "plain\n"
          "list-item 1 [4.]: e\nlist-item 2 [4.1]: f\nlist-item 1 [\u2022]: g\nlist-item 2 [A)]: h\n"
          "list-item 1 [9.]: i\nlist-item 1 [10.]: j\nparagraph: k\nparagraph: l\n");
}

TEST_CASE("a numbered heading keeps its number apart")
{
    const std::string styles = R"(<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr></w:style>)";
    CHECK(read_docx({docx_paragraph("Findings", "<w:pStyle w:val='H2'/>"), styles, legal_numbering, "", "",
                     ""}) == "heading 2 [3.1]: Findings\n");
}

TEST_CASE("tracked deletions, comments, hidden runs and instructions of fields are not text; insertions are")
{
    CHECK(
        read_docx("<w:p><w:r><w:t>one</w:t></w:r>"
                  "<w:del><w:r><w:delText> gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t> "
                  "moved</w:t></w:r></w:moveFrom>"
                  "<w:ins><w:r><w:t xml:space='preserve"
                  "'> two</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>"
                  "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> three</w:t></w:r>"
                  "<w:r><w:commentReference w:id='1'/></w:r>"
                  "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                  "<w:r><w:t> code</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t> "
                  "4</w:t></w:r>"
                  "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:hyperlink><w:r><w:t> "
                  "link</w:t></w:r></w:hyperlink></w:p>") == "paragraph: one two three 4 link\n");
}

TEST_CASE("a field without an end hides no more than its paragraph")
{
    CHECK(read_docx("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>" +
                    docx_paragraph("b")) == "paragraph: a\nparagraph: b\n");
}

TEST_CASE("content controls, symbols, hyphens and tabs are read; placeholders are not")
{
    CHECK(read_docx("<w:sdt><w:sdtContent>" + docx_paragraph("in a control") +
                    "</w:sdtContent></w:sdt>"
                    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                    docx_paragraph("Click here") +
                    "</w:sdtContent></w:sdt><w:p><w:r><w:sym w:font='Wingdings' "
                    "w:char='F0FE'/><w:tab/><w:t>multi</w:t>"
                    "<w:noBreakHyphen/><w:t>agency</w:t></w:r></w:p>") ==
          "paragraph: in a control\nparagraph: \u2611 multi-agency\n");
}

TEST_CASE("a text box is read once, after its paragraph")
{
    const std::string box = "<w:txbxContent>" + docx_paragraph("in the box") + "</w:txbxContent>";
    CHECK(read_docx("<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>" + box +
                    "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                    "</w:pict></mc:Fallback></mc:AlternateContent><w:t>anchor</w:t></w:r></w:p>") ==
          "paragraph: anchor\nparagraph: in the box\n");
}

TEST_CASE("a table is read row by row, a merged cell once, a nested table in its cell")
{
    const auto cell = [](const std::string& text, const std::string& properties = {}) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + docx_paragraph(text) + "</w:tc>";
    };
    const std::string nested =
        "<w:tc><w:tbl><w:tr>" + cell("n1") + cell("n2") + "</w:tr></w:tbl><w:p/></w:tc>";
    CHECK(read_docx("<w:tbl><w:tr>" + cell("wide", "<w:gridSpan w:val='2000000000'/>") + cell("c") +
                    "</w:tr><w:tr>" + cell("tall", "<w:vMerge w:val='restart'/>") + cell("x") + nested +
                    "</w:tr><w:tr>" + cell("tall", "<w:vMerge/>") + cell("y") +
                    "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("gone") + "</w:tr></w:tbl>") ==
          "table-row: wide | c\ntable-row: tall | x | n1 n2\ntable-row:  | y\n");
}

TEST_CASE("a frame of one cell around running text leaves its paragraphs as they are")
{
    CHECK(read_docx("<w:tbl><w:tr><w:tc>" + docx_paragraph("first") + docx_paragraph("second") +
                    "</w:tc></w:tr></w:tbl>") == "paragraph: first\nparagraph: second\n");
}

TEST_CASE("pages end where breaks are stated, once for each")
{
    const std::string rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
    CHECK(
        read_docx("<w:p><w:r><w:t>one</w:t><w:br w:type='page'/><w:t>two</w:t></w:r></w:p>" +
                  docx_paragraph("three", "<w:pageBreakBefore/>") + "<w:p>" + rendered +
                  "<w:r><w:t>four</w:t></w:r></w:p>") ==
        "paragraph: one\n\npage 2\nparagraph: two\n\npage 3\nparagraph: three\n\npage 4\nparagraph: four\n");
    CHECK(read_docx(docx_paragraph("one") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p><w:p>" + rendered +
                    "<w:r><w:t>two</w:t></w:r></w:p>") == "paragraph: one\n\npage 2\nparagraph: two\n");
}

TEST_CASE("footnotes stand at the end of their page with their mark")
{
    const std::string notes = "<w:footnote w:id='7'>" + docx_paragraph("A source.") +
                              "</w:footnote><w:footnote w:id='8'>" + docx_paragraph("Another.") +
                              "</w:footnote>";
    CHECK(
        read_docx(
            {"<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id='7'/></w:r></w:p>" + docx_paragraph("more") +
                 "<w:p><w:r><w:br w:type='page'/><w:t>next</w:t><w:footnoteReference w:customMarkFollows='1' "
                 "w:id='8'/><w:t>*</w:t></w:r></w:p>",
             "", "", notes, "", ""}) ==
        "paragraph: text\nparagraph: more\nfootnote [1]: A source.\n\npage 2\nparagraph: next\n"
        "footnote [*]: Another.\n");
}

TEST_CASE("what a DOCX says of itself is kept as hints, its headers apart")
{
    const Document document = extract_docx(
        test::docx_of({docx_paragraph("text"), "", "", "", docx_paragraph("A running header"),
                       "<dc:title>Child K</dc:title><dc:creator>A. "
                       "Reviewer</dc:creator><dcterms:created>2021-03-04T10:00:00Z</dcterms:created>"}));
    CHECK(document.hints.title == "Child K");
    CHECK(document.hints.author == "A. Reviewer");
    CHECK(document.hints.created == "2021-03-04");
    CHECK(document.pages.front().furniture == std::vector<std::string>{"A running header"});
}

TEST_CASE("a document without words says so")
{
    CHECK_THROWS_AS(read_docx("<w:p/>"), UnreadableFile);
}
