#include <string>

#include "indexer/extract/extract.hpp"
#include "indexer/extract/markdown_inline.hpp"
#include "support/catch.hpp"
#include "support/office.hpp"

using namespace throughline;

namespace {

std::string read_markdown(const std::string& markdown)
{
    const std::string dump = test::dump_of(extract_markdown(markdown));
    return dump.substr(dump.find("page 1\n") + 7);
}

}  // namespace

TEST_CASE("Markdown's marks within a line are not text")
{
    struct Row {
        std::string written;
        std::string plain;
    };
    const auto [written, plain] = GENERATE(values<Row>({
        {"**not** seen, _alone_, ~~or~~ `code`", "not seen, alone, or code"},
        {"a [link](https://a.b/c_(d)) and [another][ref]", "a link and another"},
        {"![a picture](x.png)before", "before"},
        {"a snake_case_word, 2 * 3 * 4", "a snake_case_word, 2 * 3 * 4"},
        {R"(\*starred\* [sic] \[x\])", "*starred* [sic] [x]"},
        {"claim[^1] <!-- no --> end", "claim  end"},
        {"a<br>b <span class=x>c</span> <https://a.b/>", "a b c https://a.b/"},
        {"AT&amp;T &pound;5 &#8211; &#x41; &unknown; & alone", "AT&T \u00A35 \u2013 A &unknown; & alone"},
        {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2"},
        {"[open, ![open, `open, <open", "[open, ![open, open, <open"},
        {"~ about ~ 3", "~ about ~ 3"},
    }));
    CAPTURE(written);
    CHECK(plain_markdown(written) == plain);
}

TEST_CASE("Markdown's blocks are known by their marks")
{
    CHECK(read_markdown(
              "# Title #\n\nSetext\n---\n\nA paragraph\nof *two* lines.\n\n> quoted\n\n***\n\n### Finding 1 "
              "{#f1}\ntext\n") ==
          "heading 1: Title\nheading 2: Setext\nparagraph: A paragraph of two lines.\nparagraph: quoted\n"
          "heading 3: Finding 1\nparagraph: text\n");
}

TEST_CASE("Markdown's lists keep their numbers and levels")
{
    CHECK(read_markdown("- a\n  - b\n    goes on\n- c\n\n  second paragraph\n\n3. d\n4) e\n\nplain\n- f") ==
          "list-item 1 [\u2022]: a\nlist-item 2 [\u2022]: b goes on\nlist-item 1 [\u2022]: c\n"
          "list-item 1: second paragraph\nlist-item 1 [3.]: d\nlist-item 1 [4)]: e\nparagraph: plain\n"
          "list-item 1 [\u2022]: f\n");
}

TEST_CASE("Markdown's tables are rows, its fences text, its footnotes footnotes")
{
    CHECK(read_markdown("| Date | **Event** |\n|---|:-:|\n| 2019 | a \\| b |\n\n```sh\n# no "
                        "heading\n```\n\nText.[^1]\n\n[^1]: A source.\n"
                        "[ref]: https://a.b\n") ==
          "table-row: Date | Event\ntable-row: 2019 | a | b\nparagraph: # no heading\nparagraph: Text.\n"
          "footnote [1]: A source.\n");
}

TEST_CASE("front matter is no text; its title and date are hints; form feeds end pages")
{
    const Document document =
        extract_markdown("---\ntitle: \"Child K\"\ndate: 2021-03-04\n---\none\n\ftwo\n");
    CHECK(document.hints.title == "Child K");
    CHECK(document.hints.created == "2021-03-04");
    CHECK(document.pages.size() == 2);
    CHECK(document.pages.front().blocks.front().text == "one");
}
