// What the reader of PDFs makes of files that the tests build.
#include "indexer/extract/extract.hpp"

#include <algorithm>

#include "core/review/failure.hpp"
#include "indexer/extract/pdf_file.hpp"
#include "support/catch.hpp"
#include "support/foreseen_ocr.hpp"
#include "support/pdf.hpp"

using namespace throughline;
using throughline::test::Pdf;
using throughline::test::PdfPage;

namespace {

ExtractOptions without_ocr()
{
    ExtractOptions options;
    options.ocr = OcrMode::Never;
    return options;
}

Document read(const PdfPage& page)
{
    return extract_pdf(Pdf().add(page).bytes(), without_ocr());
}

std::string text_of(const Document& document)
{
    std::string text;
    for (const Page& page : document.pages)
        for (const Block& block : page.blocks)
            text += (text.empty() ? "" : " ") + block.text;
    return text;
}

FailureReason reason(const std::string& bytes)
{
    try {
        static_cast<void>(extract_pdf(bytes, without_ocr()));
    } catch (const UnreadableFile& unreadable) {
        return unreadable.failure.reason;
    }
    throw std::runtime_error("it was read");
}

const Notice under_redaction{NoticeKind::TextUnderRedaction, 1};

PdfPage two_names()
{
    return PdfPage()
        .text(72, 100, 12, "The mother is Anna Smith of this town")
        .text(72, 130, 12, "Next line");
}

// A page as a scanner makes it: its picture and nothing else.
PdfPage scanned(const PdfPage& page)
{
    const std::string bytes = Pdf().add(page).bytes();
    const GreyPicture picture = PdfFile(bytes).grey_picture(0, 150);
    return PdfPage().picture(picture.width, picture.height,
                             std::string(picture.pixels.begin(), picture.pixels.end()));
}

}  // namespace

TEST_CASE("words under a rectangle that was painted over them are left out and reported")
{
    const Document document = read(two_names().rectangle(150, 89, 64, 14));
    CHECK(text_of(document).find("Anna") == std::string::npos);
    CHECK(text_of(document).find("Smith") == std::string::npos);
    CHECK_THAT(text_of(document), Catch::ContainsSubstring("The mother is"));
    CHECK_THAT(text_of(document), Catch::ContainsSubstring("of this town"));
    CHECK(document.notices == std::vector<Notice>{under_redaction});
}

TEST_CASE("a white rectangle hides as well as a black one")
{
    const Document document = read(two_names().rectangle(150, 89, 64, 14, "1 1 1"));
    CHECK(text_of(document).find("Anna") == std::string::npos);
    CHECK(document.notices == std::vector<Notice>{under_redaction});
}

TEST_CASE("words under a redaction that nobody has carried out are left out")
{
    const Document document = read(two_names().redaction_mark(150, 89, 64, 14));
    CHECK(text_of(document).find("Anna") == std::string::npos);
    CHECK(document.notices == std::vector<Notice>{under_redaction});
}

TEST_CASE("what is painted before the text or beside it hides nothing")
{
    const std::string colour = GENERATE(as<std::string>{}, "0.8 0.9 0.8", "1 1 1");
    const Document document = read(PdfPage()
                                       .rectangle(60, 80, 400, 60, colour)
                                       .text(72, 100, 12, "On a shaded ground")
                                       .rectangle(72, 102, 100, 1)
                                       .rectangle(72, 300, 100, 20));
    CHECK(text_of(document) == "On a shaded ground");
    CHECK(document.notices.empty());
}

TEST_CASE("invisible text over a scan is its text layer")
{
    const Document document = read(
        PdfPage().picture(2, 2, std::string(4, '\xFF')).invisible_text(72, 100, 12, "Read by a scanner"));
    CHECK(text_of(document) == "Read by a scanner");
    CHECK(document.notices.empty());
}

TEST_CASE("text off the page is not there")
{
    const Document document = read(PdfPage()
                                       .text(72, 100, 12, "On the page")
                                       .text(700, 100, 12, "Right of it")
                                       .text(72, 900, 12, "Below"));
    CHECK(text_of(document) == "On the page");
}

TEST_CASE("what cannot be read says why")
{
    const std::string good = Pdf().add(PdfPage().text(72, 100, 12, "Words")).bytes();
    CHECK(reason("%PDF-1.7\nnothing that follows is a PDF") == FailureReason::Damaged);
    CHECK(reason("") == FailureReason::Damaged);
    CHECK(reason(Pdf().add(PdfPage()).bytes()) == FailureReason::NoText);
    CHECK(reason(Pdf().bytes()) == FailureReason::Damaged);
}

TEST_CASE("a file that was cut off is read as far as it goes")
{
    std::string bytes = Pdf().add(PdfPage().text(72, 100, 12, "Words")).bytes();
    CHECK(extract_pdf(bytes, without_ocr()).notices.empty());
    bytes.resize(bytes.find("xref"));
    const Document document = extract_pdf(bytes, without_ocr());
    CHECK(text_of(document) == "Words");
    CHECK(document.notices == std::vector<Notice>{{NoticeKind::FileDamaged, 0}});
}

TEST_CASE("an empty page of a file that was cut off is reported: its words may be lost")
{
    std::string bytes = Pdf().add(PdfPage().text(72, 100, 12, "Words")).add(PdfPage()).bytes();
    CHECK(extract_pdf(bytes, without_ocr()).notices.empty());
    bytes.resize(bytes.find("xref"));
    CHECK(extract_pdf(bytes, without_ocr()).notices ==
          std::vector<Notice>{{NoticeKind::FileDamaged, 0}, {NoticeKind::PageWithoutText, 2}});
}

TEST_CASE("a tree of pages that lies about their number does not hide them")
{
    std::string bytes = Pdf().add(PdfPage().text(72, 100, 12, "Words")).bytes();
    const std::size_t count = bytes.find("/Count 1");
    bytes.replace(count, 8, "/Count 2000000000");
    CHECK(text_of(extract_pdf(bytes, without_ocr())) == "Words");
}

TEST_CASE("a page that is only a picture is counted, and reported where OCR is off")
{
    const std::string bytes = Pdf()
                                  .add(PdfPage().text(72, 100, 12, "A page of words, with enough of them"))
                                  .add(PdfPage().picture(1000, 600, std::string(600000, 'x')))
                                  .add(PdfPage())
                                  .bytes();
    CHECK(test::pages_foreseen_for_ocr(bytes, OcrMode::Auto) == 1);
    CHECK(test::pages_foreseen_for_ocr(bytes, OcrMode::Always) == 3);
    CHECK(test::pages_foreseen_for_ocr(bytes, OcrMode::Never) == 0);
    const Document document = extract_pdf(bytes, without_ocr());
    CHECK(document.pages.size() == 3);
    CHECK(document.notices == std::vector<Notice>{{NoticeKind::PageWithoutText, 2}});
}

TEST_CASE("a scanned page is read by OCR, and says so")
{
    const std::string bytes =
        Pdf().add(scanned(PdfPage().text(72, 100, 14, "Every child should be seen and heard."))).bytes();
    prepare_readers(OcrMode::Auto);
    const Document document = extract_pdf(bytes, {});
    CHECK_THAT(text_of(document), Catch::ContainsSubstring("Every child should be seen and heard."));
    REQUIRE(document.pages.front().ocr_confidence);
    CHECK(*document.pages.front().ocr_confidence > 80);
    CHECK(document.notices.empty());
}

TEST_CASE("OCR that takes too long is given up")
{
    PdfPage page;
    for (int line = 0; line < 60; ++line)
        page.text(
            40, 40 + 13 * static_cast<float>(line), 9,
            "Line after line after line after line after line after line after line of small print here");
    ExtractOptions options;
    options.ocr_time_per_page = std::chrono::seconds(0);
    const std::string bytes = Pdf().add(scanned(page)).add(PdfPage().text(72, 100, 12, "Words")).bytes();
    const Document document = extract_pdf(bytes, options);
    CHECK(document.notices == std::vector<Notice>{{NoticeKind::OcrTooSlow, 1}});
    CHECK(text_of(document) == "Words");
}

TEST_CASE("document information is kept as hints, dates in ISO 8601")
{
    const Document document = extract_pdf(Pdf()
                                              .add(PdfPage().text(72, 100, 12, "Words"))
                                              .information("Title", " Child  K ")
                                              .information("Author", "The Board")
                                              .information("Producer", "a test")
                                              .information("CreationDate", "D:20210304050607+01'00'")
                                              .bytes(),
                                          without_ocr());
    CHECK(document.hints.title == "Child K");
    CHECK(document.hints.author == "The Board");
    CHECK(document.hints.producer == "a test");
    CHECK(document.hints.created == "2021-03-04T05:06:07+01:00");
    CHECK(document.hints.modified.empty());
}

TEST_CASE("a page has a picture, as wide as asked for")
{
    const std::string bytes = Pdf().add(two_names()).bytes();
    const std::string png = picture_of_pdf_page(bytes, 1, 300);
    REQUIRE(png.size() > 24);
    CHECK(png.substr(1, 3) == "PNG");
    CHECK(static_cast<unsigned char>(png[18]) * 256 + static_cast<unsigned char>(png[19]) == 300);
    CHECK_THROWS_AS(picture_of_pdf_page(bytes, 2, 300), UnreadableFile);
    CHECK_THROWS_AS(picture_of_pdf_page("rubbish", 1, 300), UnreadableFile);
}

TEST_CASE("blocks keep where their lines stand")
{
    const Document document = read(two_names());
    REQUIRE(document.pages.front().blocks.size() == 2);
    const Line& line = document.pages.front().blocks.front().lines.front();
    CHECK(line.text == "The mother is Anna Smith of this town");
    CHECK(line.font_size == Approx(12));
    CHECK(line.box.left == Approx(72).margin(1));
    CHECK(line.box.top == Approx(90).margin(4));
    CHECK(line.box.bottom == Approx(102).margin(3));
}
