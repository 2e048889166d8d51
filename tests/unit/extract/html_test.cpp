#include <string>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/office.hpp"
#include "support/scratch.hpp"

using namespace throughline;
using namespace std::string_literals;

namespace {

std::string read_html(const std::string& html)
{
    const std::string dump = test::dump_of(extract_html(html));
    return dump.substr(dump.find("page 1\n") + 7);
}

}  // namespace

TEST_CASE("the main part of a web page is read, the site's furniture is not")
{
    const std::string furniture_before =
        "<body><div class='cookie-banner'>We use cookies.</div><header><a href='/'>Council</a>"
        "<nav><ul><li><a>Home</a></ul></nav></header>";
    const std::string furniture_after =
        "<aside>Related</aside><form><label>Name</label><input><button>Send</button></form>"
        "<footer>Copyright</footer><script>var a = '<p>no</p>';</script></body>";
    const std::string content =
        "<h1>Child K</h1><p>The child was not seen.</p><p hidden>no</p><p aria-hidden=true>no</p>"
        "<p style='color: red; Display : none'>no</p><noscript>no</noscript><dialog>no</dialog>"
        "<search>no</search>";
    const std::string wrapped = GENERATE_COPY(values<std::string>({
        furniture_before + content + furniture_after,
        furniture_before + "<main>" + content + "</main>" + furniture_after,
        furniture_before + "<div role=main>" + content + "</div>" + furniture_after,
        furniture_before + "<article>" + content + "</article>" + furniture_after,
        furniture_before + "<div><div>" + content + "</div></div>" + furniture_after,
    }));
    CAPTURE(wrapped);
    CHECK(read_html(wrapped) == "heading 1: Child K\nparagraph: The child was not seen.\n");
}

TEST_CASE("a form around the whole page is not left out, nor an article's own header")
{
    CHECK(read_html("<body><form action='x.aspx'><main><header><h1>Child K</h1></header><p>Text of the "
                    "review.</p></main>"
                    "</form></body>") == "heading 1: Child K\nparagraph: Text of the review.\n");
}

TEST_CASE("a long list of nothing but links is a menu")
{
    std::string languages;
    for (int i = 0; i < 12; ++i)
        languages += "<li><a href=x>Language</a></li>";
    CHECK(read_html("<main><ul>" + languages +
                    "</ul><p>The review of a child's death, with enough words.</p></main>") ==
          "paragraph: The review of a child's death, with enough words.\n");
}

TEST_CASE("lists of a web page have their numbers as printed")
{
    CHECK(read_html("<ol start=3><li>a<ul><li>b</ul><li value=7>c<p>more</p></ol><ol type=a><li>d<li>e</ol>"
                    "<ol reversed><li>f<li>g</ol><ol type=I><li>h</ol>") ==
          "list-item 1 [3.]: a\nlist-item 2 [\u2022]: b\nlist-item 1 [7.]: c\nlist-item 1: more\n"
          "list-item 1 [a.]: d\nlist-item 1 [b.]: e\nlist-item 1 [2.]: f\nlist-item 1 [1.]: g\nlist-item 1 "
          "[I.]: h\n");
}

TEST_CASE("tables that hold data are read row by row, tables that arrange a page are not")
{
    CHECK(read_html("<table><caption>Moves</caption><tr><th>From<th>To<tr><td "
                    "colspan=2000000000>A<td><ul><li>x<li>y</ul>"
                    "<table><tr><td>n</table></table>") ==
          "paragraph: Moves\ntable-row: From | To\ntable-row: A | \u2022 x \u2022 y n\n");
    CHECK(read_html("<table><tr><td><p>one</p><p>two</p><tr><td><h2>three</h2></table>") ==
          "paragraph: one\nparagraph: two\nheading 2: three\n");
    CHECK(read_html("<table role=presentation><tr><td>one<td>two</table>") ==
          "paragraph: one\nparagraph: two\n");
}

TEST_CASE("definitions, quotations, preformatted text and lines are read as paragraphs")
{
    CHECK(read_html(
              "<dl><dt>LADO<dd>Designated officer</dl><blockquote>\"I was <b>not</b><br>asked\"</blockquote>"
              "<pre>first line\nof one\n\nof two</pre>a<hr>b") ==
          "paragraph: LADO\nparagraph: Designated officer\nparagraph: \"I was not asked\"\n"
          "paragraph: first line of one\nparagraph: of two\nparagraph: a\nparagraph: b\n");
}

TEST_CASE("the encoding is found by mark, by the bytes, by what the page says, by detection")
{
    const std::string bytes = GENERATE(values<std::string>({
        "<p>Si\xC3\xA2n\xE2\x80\x99s",
        "<meta charset=iso-8859-1><p>Si\xC3\xA2n\xE2\x80\x99s",
        "<meta charset=iso-8859-1><p>Si\xE2n\x92s",
        "<meta charset=utf-8><p>Si\xE2n\x92s",
        "<meta charset=no-such-thing><p>Si\xE2n\x92s",
        "<p>Si\xE2n\x92s",
        "\xFF\xFE<\0p\0>\0S\0i\0\xE2\0n\0\x19\x20s\0"s,
        "\xFE\xFF\0<\0p\0>\0S\0i\0\xE2\0n\x20\x19\0s"s,
        "<p>Si&acirc;n&rsquo;s",
    }));
    CAPTURE(bytes);
    CHECK(read_html(bytes) == "paragraph: Si\u00E2n's\n");
}

TEST_CASE("an encoding that is declared is believed where the bytes allow it")
{
    CHECK(read_html("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>\xB9koln\xED, "
                    "\xE8len\xF9") == "paragraph: \u0161koln\u00ED, \u010Dlen\u016F\n");
}

TEST_CASE("what a web page says of itself is kept as hints")
{
    const Document document = extract_html(
        "<html lang=cy><title> Child K\n review</title><meta name=Description content='A summary'>"
        "<meta name=author content='A. Reviewer'><meta property='article:published_time' "
        "content='2021-03-04T00:00Z'><p>text");
    CHECK(document.hints.title == "Child K review");
    CHECK(document.hints.subject == "A summary");
    CHECK(document.hints.author == "A. Reviewer");
    CHECK(document.hints.created == "2021-03-04");
    CHECK(document.hints.language == "cy");
}

TEST_CASE("an encyclopedia's article is read without its menus")
{
    const auto data = test::shared_data("data/formats/docling/html/sources/wiki_duck.html");
    if (!data)
        return;
    const std::string text = test::dump_of(extract_html(test::contents_of(*data)));
    CHECK_THAT(text, Catch::ContainsSubstring("heading 1: Duck\n"));
    CHECK_THAT(text, Catch::ContainsSubstring("heading 2: Etymology\n"));
    CHECK_THAT(text, Catch::ContainsSubstring("Ducks eat food sources such as grasses"));
    CHECK_THAT(text, !Catch::ContainsSubstring("Afrikaans"));
    CHECK_THAT(text, !Catch::ContainsSubstring("Toggle the table of contents"));
}

TEST_CASE("a page without words says so")
{
    CHECK_THROWS_AS(read_html("<html><body><img src=x><script>words()</script></body></html>"),
                    UnreadableFile);
}
