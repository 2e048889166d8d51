#include <string>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/office.hpp"
#include "support/scratch.hpp"
#include "support/zip.hpp"

using namespace throughline;
using namespace std::string_literals;

namespace {

FailureReason refusal_of(const std::string& bytes)
{
    try {
        static_cast<void>(format_of(bytes, "report.pdf"));
    } catch (const UnreadableFile& refused) {
        return refused.failure.reason;
    }
    FAIL("was not refused");
    return {};
}

}  // namespace

TEST_CASE("the type is found from the bytes, whatever the name says")
{
    struct Row {
        std::string bytes;
        Format format;
    };
    const auto [bytes, format] = GENERATE(values<Row>({
        {"%PDF-1.7\n", Format::Pdf},
        {std::string(900, ' ') + "%PDF-1.4", Format::Pdf},
        {"<!DOCTYPE html><p>x", Format::Html},
        {"\xEF\xBB\xBF  <!-- saved --><HTML lang=en>", Format::Html},
        {"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", Format::Html},
        {"<h1>Omitted html and body tags</h1>", Format::Html},
        {"\xFF\xFE<\0h\0t\0m\0l\0>\0x\0"s, Format::Html},
        {"The child was seen.", Format::Text},
        {"The child\x92s voice \x96 unheard", Format::Text},
        {"T\0h\0e\0 \0c\0h\0i\0l\0d\0"s, Format::Text},
        {"{ a note in braces }", Format::Text},
        {"[1] Smith, J. (2019) A review", Format::Text},
        {"a < b and <c>", Format::Text},
        {test::docx_of({"<w:p/>", "", "", "", "", ""}), Format::Docx},
        {test::odt_of({"<text:p/>", "", "", "", ""}), Format::Odt},
        {test::zip_of({{"word\\document.xml", "<w:document/>"}}), Format::Docx},
    }));
    CAPTURE(bytes.substr(0, 40));
    CHECK(format_of(bytes, "report.pdf") == format);
}

TEST_CASE("only the name tells Markdown from text")
{
    CHECK(format_of("# Findings\n", "summary.MD") == Format::Markdown);
    CHECK(format_of("# Findings\n", "summary.txt") == Format::Text);
    CHECK(format_of("<p align=center>A README</p>\n\n# Findings\n", "a.markdown") == Format::Markdown);
    CHECK(format_of("<!DOCTYPE html><html><p>x", "a.md") == Format::Html);
}

TEST_CASE("what is no document that is read here is refused")
{
    const std::string bytes = GENERATE(values<std::string>({
        "{\\rtf1\\ansi text}",
        "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0'),
        "\x89PNG\r\n\x1A\n",
        "\xFF\xD8\xFF\xE0 JFIF",
        "\x7F"
        "ELF\x02\x01\x01\0"s,
        "MZ\x90\0\x03\0\0\0"s,
        "#!/bin/sh\nrm -rf /\n",
        R"({"title": "A review", "pages": 3})",
        R"([{"title": "A review"}])",
        "<?xml version='1.0'?><rss><channel/></rss>",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
        "a\0b\x01\x02\x03"s,
    }));
    CAPTURE(bytes.substr(0, 20));
    CHECK(refusal_of(bytes) == FailureReason::Unsupported);
}

TEST_CASE("an archive without a text document in it is refused")
{
    CHECK(refusal_of(test::zip_of({{"a.txt", "text"}})) == FailureReason::Unsupported);
    CHECK(refusal_of(test::zip_of({{"xl/workbook.xml", "<x/>"}})) == FailureReason::Unsupported);
    CHECK(refusal_of(test::zip_of({{"mimetype", "application/epub+zip"}})) == FailureReason::Unsupported);
    CHECK(refusal_of("PK\x03\x04garbage") == FailureReason::Unsupported);
}

TEST_CASE("no bytes are no document")
{
    CHECK(refusal_of("") == FailureReason::Empty);
}

TEST_CASE("a Word document with a password is said to be encrypted")
{
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
    for (const char letter : "EncryptedPackage"s)
        bytes += {letter, '\0'};
    CHECK(refusal_of(bytes) == FailureReason::Encrypted);
}

TEST_CASE("web pages that were saved as .pdf are read as web pages")
{
    const auto data = test::shared_data("data/formats/real");
    if (!data)
        return;
    const std::string name = GENERATE(values<std::string>(
        {"html saved as pdf, blackpool & 2012.pdf", "html-saved-as-pdf-birmingham 2012.pdf"}));
    const Document document = extract(test::contents_of(*data / name), {name, OcrMode::Never, {}});
    CHECK(document.format == Format::Html);
    CHECK(document.pages.front().blocks.front().text == "Report not found");
}
