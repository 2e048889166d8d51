#include "core/review/document_bytes.hpp"

#include <limits>

#include "core/review/failure.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace throughline;

namespace {

Document document_with(const std::string& text)
{
    Document document;
    document.pages.emplace_back().blocks.emplace_back().text = text;
    return document;
}

}  // namespace

TEST_CASE("a report comes back equal from its bytes")
{
    const Document report = test::report_of(20);
    CHECK(document_from(bytes_of(report)) == report);
}

TEST_CASE("a document cut short anywhere is damaged")
{
    const std::string bytes = bytes_of(test::report_of(1));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_THROWS_AS(document_from(bytes.substr(0, size)), UnreadableFile);
}

TEST_CASE("bytes after a document make it damaged")
{
    CHECK_THROWS_AS(document_from(bytes_of(test::report_of(1)) + "x"), UnreadableFile);
}

TEST_CASE("a document without pages, or with pages out of order, is damaged")
{
    Document document = test::report_of(2);
    document.pages[1].number = 1;
    CHECK_THROWS_AS(document_from(bytes_of(document)), UnreadableFile);
    document.pages.clear();
    CHECK_THROWS_AS(document_from(bytes_of(document)), UnreadableFile);
}

TEST_CASE("text that no honest reader gives makes a document damaged")
{
    const std::string text = GENERATE(values<std::string>({
        "",
        std::string("a\0b", 3),
        "\x1B[2J",
        "\xFF",
        "caf\xC3",
        "\xC0\xAF",
        "\xED\xA0\x80",
        "\u0085",
    }));
    CAPTURE(text);
    CHECK_THROWS_AS(document_from(bytes_of(document_with(text))), UnreadableFile);
}

TEST_CASE("text in any language is kept as it is")
{
    const std::string text = GENERATE(
        values<std::string>({"plain", "two\nlines\tand a tab", "Si\u00E2n", "\U0001F600", "\uFFFD"}));
    CAPTURE(text);
    CHECK(document_from(bytes_of(document_with(text))).pages.front().blocks.front().text == text);
}

TEST_CASE("a number that is not finite becomes 0")
{
    Document document = document_with("text");
    document.pages.front().width = std::numeric_limits<float>::infinity();
    document.pages.front().blocks.front().font_size = std::numeric_limits<float>::quiet_NaN();
    const Document back = document_from(bytes_of(document));
    CHECK(back.pages.front().width == 0);
    CHECK(back.pages.front().blocks.front().font_size == 0);
}

TEST_CASE("a count that the bytes cannot hold is refused before memory is taken for it")
{
    std::string bytes = bytes_of(document_with("text"));
    const std::size_t count_of_pages = 6 + 1 + 7 * 4;
    REQUIRE(bytes.substr(count_of_pages, 4) == std::string("\1\0\0\0", 4));
    bytes.replace(count_of_pages, 4, "\xFF\xFF\xFF\x7F");
    CHECK_THROWS_AS(document_from(bytes), UnreadableFile);
}

TEST_CASE("a document of more than a million parts is too large")
{
    Document document = document_with("text");
    document.pages.front().furniture.resize(1'000'000);
    CHECK_THROWS_AS(bytes_of(document), UnreadableFile);
}
