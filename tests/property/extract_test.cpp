#include <rapidcheck.h>

#include <string>

#include "core/review/failure.hpp"
#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"
#include "indexer/extract/charset.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

// Bytes with a liking for what means something to one of the readers.
rc::Gen<std::string> hostile_bytes()
{
    const auto piece = rc::gen::oneOf(rc::gen::arbitrary<std::string>(), rc::gen::string<std::string>(),
                                      rc::gen::elementOf(std::vector<std::string>{"<p>",
                                                                                  "</p>",
                                                                                  "<table><tr><td>",
                                                                                  "</table>",
                                                                                  "<ol><li>",
                                                                                  "<h1>",
                                                                                  "<b>",
                                                                                  "</b>",
                                                                                  "<!--",
                                                                                  "-->",
                                                                                  "<pre>",
                                                                                  "<main>",
                                                                                  "<meta charset=utf-16>",
                                                                                  "&amp;",
                                                                                  "# ",
                                                                                  "- ",
                                                                                  "1. ",
                                                                                  "| a | b |\n|---|---|\n",
                                                                                  "```\n",
                                                                                  "---\n",
                                                                                  "===\n",
                                                                                  "[^1]: ",
                                                                                  "[a](b)",
                                                                                  "\f",
                                                                                  "\n\n",
                                                                                  "safe-\nguarding",
                                                                                  "\xC3\xA2",
                                                                                  "\xE2\x80\x99",
                                                                                  "\xFF\xFE",
                                                                                  "\xEF\xBB\xBF",
                                                                                  "PK\x03\x04",
                                                                                  "%PDF-",
                                                                                  "words of a review"}));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string bytes;
                            for (const std::string& one : pieces)
                                bytes += one;
                            return bytes;
                        });
}

bool is_clean(const std::string& text)
{
    return is_valid_utf8(text) && clean(text) == text && text.find('\n') == std::string::npos;
}

void require_sound(const Document& document)
{
    RC_ASSERT(!document.pages.empty());
    int number = 0;
    for (const Page& page : document.pages) {
        RC_ASSERT(page.number == ++number);
        for (const Block& block : page.blocks) {
            RC_ASSERT(!block.text.empty());
            RC_ASSERT(is_clean(block.text));
            RC_ASSERT(is_clean(block.marker));
            RC_ASSERT(block.level >= 0);
            RC_ASSERT(block.kind != BlockKind::Heading || (block.level >= 1 && block.level <= 6));
        }
    }
}

template <typename Reader>
bool any_bytes_are_read_or_refused(Reader reader)
{
    return rc::check([&] {
        const std::string bytes = *hostile_bytes();
        try {
            require_sound(reader(bytes));
        } catch (const UnreadableFile& refused) {
            RC_ASSERT(refused.failure.reason == FailureReason::NoText);
        }
    });
}

}  // namespace

TEST_CASE("any bytes read as a web page give clean blocks, or no text")
{
    CHECK(any_bytes_are_read_or_refused(extract_html));
}

TEST_CASE("any bytes read as plain text give clean blocks, or no text")
{
    CHECK(any_bytes_are_read_or_refused(extract_text));
}

TEST_CASE("any bytes read as Markdown give clean blocks, or no text")
{
    CHECK(any_bytes_are_read_or_refused(extract_markdown));
}

TEST_CASE("any bytes have a format or are refused")
{
    CHECK(rc::check([] {
        const std::string bytes = *hostile_bytes();
        try {
            RC_ASSERT(format_of(bytes, "a.pdf") != Format::Markdown);
        } catch (const UnreadableFile& refused) {
            RC_ASSERT(bytes.empty() == (refused.failure.reason == FailureReason::Empty));
        }
    }));
}

TEST_CASE("any bytes become UTF-8 that clean() makes valid")
{
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        const auto declared =
            *rc::gen::element<std::string>("", "utf-8", "utf-16", "iso-8859-2", "big5", "no such");
        RC_ASSERT(is_valid_utf8(clean(utf8_from(bytes, declared))));
    }));
}
