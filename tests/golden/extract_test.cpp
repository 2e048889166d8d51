#include <string>

#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/office.hpp"

using namespace throughline;

namespace {

const std::string docx_body = R"xml(
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Child K: Local Child Safeguarding Practice Review</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>What happened</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Child K was not brought to </w:t></w:r><w:del><w:r><w:delText>eight</w:delText></w:r></w:del>
<w:ins><w:r><w:t>nine</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> appointments.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Date</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Event</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>May 2019</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A visit.</w:t></w:r></w:p><w:p><w:r><w:t>No answer.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:br w:type="page"/></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:lastRenderedPageBreak/><w:t>Recommendations</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>The partners should ask who has seen the child.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>They should say so in writing.</w:t></w:r></w:p>
)xml";

const std::string docx_styles = R"xml(
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>
<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>)xml";

const std::string docx_numbering = R"xml(
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Recommendation %1:"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>)xml";

const std::string odt_text = R"xml(
<text:h text:outline-level="1">Baby E</text:h>
<text:p>He was seen <text:span text:style-name="Strong">once</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By a health visitor.</text:p></text:note-body></text:note></text:p>
<text:list text:style-name="L"><text:list-item><text:p>Ask.</text:p><text:list><text:list-item><text:p>Ask again.</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>2020</text:p></table:table-cell><table:table-cell><text:p>Born</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="New">A new page.</text:p>)xml";

const std::string odt_automatic = R"xml(
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="New" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>)xml";

const std::string html =
    R"html(<!DOCTYPE html><html lang="en"><head><title>Learning from Ivo | Partnership</title>
<meta name="description" content="A learning page"></head><body><nav><a href="/">Home</a></nav>
<main><h1>Learning from Ivo</h1><p>Ivo was <strong>four</strong>.</p><h2>What we learned</h2>
<ol><li>Separation is not the end of abuse.<ul><li>Ask about contact.</li></ul></li><li>See the child.</li></ol>
<table><tr><th>Agency</th><th>Action</th></tr><tr><td>Police</td><td>Train officers</td></tr></table></main>
<footer>Copyright</footer></body></html>)html";

const std::string markdown = R"md(---
title: Saying it twice
---
# Saying it twice

Information is **sent** but does not [arrive](https://example.org).[^1]

1. Ask what was understood.
   - And by whom.
2. Write it down.

| Year | Audits |
|------|--------|
| 2020 | 9      |

[^1]: In two audits of three.
)md";

}  // namespace

TEST_CASE("a small DOCX is read as it always was")
{
    test::check_golden(
        "docx.txt",
        test::dump_of(extract_docx(test::docx_of(
            {docx_body, docx_styles, docx_numbering,
             "<w:footnote w:id='2'><w:p><w:r><w:t>Not one was cancelled.</w:t></w:r></w:p></w:footnote>",
             "<w:p><w:r><w:t>Child K</w:t></w:r></w:p>", "<dc:title>Child K</dc:title>"}))));
}

TEST_CASE("a small ODT is read as it always was")
{
    test::check_golden("odt.txt", test::dump_of(extract_odt(test::odt_of(
                                      {odt_text, odt_automatic, "", "", "<dc:title>Baby E</dc:title>"}))));
}

TEST_CASE("a small web page is read as it always was")
{
    test::check_golden("html.txt", test::dump_of(extract_html(html)));
}

TEST_CASE("a small Markdown text is read as it always was")
{
    test::check_golden("markdown.txt", test::dump_of(extract_markdown(markdown)));
}
