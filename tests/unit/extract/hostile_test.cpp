#include <chrono>
#include <optional>
#include <string>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/office.hpp"
#include "support/zip.hpp"

using namespace throughline;

namespace {

std::string repeated(const std::string& text, std::size_t times)
{
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

// The reason why it was not read; none: it was.
std::optional<FailureReason> outcome_of(const std::string& bytes)
{
    try {
        static_cast<void>(extract(bytes, {"hostile.bin", OcrMode::Never, {}}));
        return std::nullopt;
    } catch (const UnreadableFile& refused) {
        return refused.failure.reason;
    }
}

}  // namespace

TEST_CASE("a ZIP bomb is too large, and costs no memory")
{
    const std::string bomb(std::size_t{40} << 20, ' ');
    CHECK(outcome_of(test::zip_of({{"word/document.xml", bomb}})) == FailureReason::TooLarge);
    CHECK(outcome_of(test::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                   {"content.xml", bomb}})) == FailureReason::TooLarge);
}

TEST_CASE("many parts, each too small to be suspicious, are too large together")
{
    std::vector<std::pair<std::string, std::string>> files{{"word/document.xml", "<w:document/>"}};
    const std::string part(std::size_t{7} << 20, ' ');
    for (int i = 0; i < 20; ++i)
        files.emplace_back("word/part" + std::to_string(i) + ".xml", part);
    CHECK(outcome_of(test::zip_of(files)) == FailureReason::TooLarge);
}

TEST_CASE("an archive of very many files is too large")
{
    std::vector<std::pair<std::string, std::string>> files{{"word/document.xml", "<w:document/>"}};
    for (int i = 0; i < 20'001; ++i)
        files.emplace_back("a" + std::to_string(i), "");
    CHECK(outcome_of(test::zip_of(files)) == FailureReason::TooLarge);
}

TEST_CASE("XML with millions of elements is too large before it is parsed")
{
    CHECK(outcome_of(test::docx_of({repeated("<a/>", 6'000'000) + "<w:p/>", "", "", "", "", ""})) ==
          FailureReason::TooLarge);
}

TEST_CASE("XML nested without end is damaged")
{
    const std::size_t depth = 100'000;
    const std::string nested =
        repeated("<w:sdt><w:sdtContent>", depth) + "<w:p/>" + repeated("</w:sdtContent></w:sdt>", depth);
    CHECK(outcome_of(test::docx_of({nested, "", "", "", "", ""})) == FailureReason::Damaged);
    CHECK(outcome_of(test::odt_of({repeated("<text:span>", depth) + repeated("</text:span>", depth), "", "",
                                   "", ""})) == FailureReason::Damaged);
}

TEST_CASE("entities and document types expand to nothing")
{
    const std::string text =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM "
        "'file:///etc/passwd'>]>"
        "<w:document><w:body><w:p><w:r><w:t>&b;&c; text</w:t></w:r></w:p></w:body></w:document>";
    const Document document = extract_docx(test::zip_of({{"word/document.xml", text}}));
    CHECK(document.pages.front().blocks.front().text == "&b;&c; text");
}

TEST_CASE("a web page nested 100,000 deep is read, and soon")
{
    const std::string element =
        GENERATE(values<std::string>({"div", "b", "table", "ul", "span", "p", "unknown"}));
    CAPTURE(element);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(outcome_of("<html>" + repeated("<" + element + ">", 100'000) + "text") == std::nullopt);
    CHECK(outcome_of("<html>" + repeated("<table><tr><td><" + element + " a=\">\">", 30'000) + "text") ==
          std::nullopt);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("formatting that is opened again in each paragraph ends in too large, not in memory")
{
    std::string html = "<html><p>";
    for (int i = 0; i < 300; ++i)
        html += "<b a=" + std::to_string(i) + ">";
    CHECK(outcome_of(html + repeated("</p><p>x", 30'000)) == FailureReason::TooLarge);
}

TEST_CASE("styles that are based on each other, or on themselves, end")
{
    const std::string styles =
        "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>";
    CHECK(
        outcome_of(test::docx_of({"<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>text</w:t></w:r></w:p>",
                                  styles, "", "", "", ""})) == std::nullopt);
}

TEST_CASE("a footnote that refers to itself ends")
{
    CHECK(outcome_of(
              test::docx_of({"<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id='1'/></w:r></w:p>", "", "",
                             "<w:footnote w:id='1'><w:p><w:r><w:t>note</w:t><w:footnoteReference w:id='1'/>"
                             "</w:r></w:p></w:footnote>",
                             "", ""})) == std::nullopt);
}

TEST_CASE("absurd numbers do no harm")
{
    const std::string numbering =
        "<w:abstractNum w:abstractNumId='-1'><w:lvl w:ilvl='0'><w:start w:val='999999'/><w:numFmt "
        "w:val='lowerLetter'/>"
        "<w:lvlText w:val='%1%9%'/></w:lvl><w:lvl w:ilvl='2147483647'/></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='-1'/></w:num>";
    CHECK(outcome_of(test::docx_of(
              {"<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
               "<w:outlineLvl w:val='-7'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:numPr><w:ilvl w:val='-9'/><w:numId w:val='1'/></w:numPr></w:pPr></w:p>",
               "", numbering, "", "", ""})) == std::nullopt);
    CHECK(outcome_of(test::odt_of(
              {"<text:h text:outline-level='99999'>a</text:h><text:h text:outline-level='-3'>b</text:h>"
               "<table:table><table:table-row table:number-rows-repeated='1000000000'><table:table-cell "
               "table:number-columns-repeated='1000000000'><text:p>c</text:p></table:table-cell>"
               "</table:table-row></table:table>",
               "", "", "", ""})) == std::nullopt);
    CHECK(outcome_of(
              "<ol start=999999999999 reversed><li value=-5>a</ol><table><td colspan=999999999>b</table>") ==
          std::nullopt);
}

TEST_CASE("a document that was cut off is read, damaged or unsupported, wherever it was cut")
{
    const std::string whole =
        GENERATE(test::docx_of({"<w:p><w:r><w:t>text</w:t></w:r></w:p>", "", "", "", "", ""}),
                 test::odt_of({"<text:p>text</text:p>", "", "", "", ""}));
    for (std::size_t size = 1; size < whole.size(); size += 7) {
        const auto outcome = outcome_of(whole.substr(0, size));
        CAPTURE(size);
        CHECK((!outcome || *outcome == FailureReason::Damaged || *outcome == FailureReason::Unsupported));
    }
}

TEST_CASE("an encrypted OpenDocument text is said to be encrypted")
{
    CHECK(outcome_of(test::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                   {"META-INF/manifest.xml", "<manifest:encryption-data/>"},
                                   {"content.xml", "\x01\x02"}})) == FailureReason::Encrypted);
}

TEST_CASE("text of millions of pages or paragraphs is too large")
{
    CHECK(outcome_of("words" + repeated("\fa", 30'000)) == FailureReason::TooLarge);
    CHECK(outcome_of(repeated("a\n\n", 500'000)) == FailureReason::TooLarge);
}

TEST_CASE("marks without an end do not cost the square of their number")
{
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string mark : {"[", "![", "<", "<!--", "`", "&", "](", "[^", "[a](", "<a"})
        CHECK(extract_markdown("text " + repeated(mark, 40'000)).pages.size() == 1);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
