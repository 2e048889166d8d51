#include "core/review/document_bytes.hpp"

#include <rapidcheck.h>

#include "core/review/failure.hpp"
#include "core/text/clean.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace throughline;

namespace {

std::string any_line_text()
{
    return clean(*rc::gen::arbitrary<std::string>());
}

float any_number()
{
    return static_cast<float>(*rc::gen::inRange(-100'000, 100'000)) / 8;
}

template <typename Part, typename Make>
std::vector<Part> up_to(int most, Make make)
{
    std::vector<Part> parts(static_cast<std::size_t>(*rc::gen::inRange(0, most + 1)));
    for (Part& part : parts)
        part = make();
    return parts;
}

Line any_document_line()
{
    return {any_line_text(),
            {any_number(), any_number(), any_number(), any_number()},
            any_number(),
            *rc::gen::arbitrary<bool>()};
}

Block any_document_block()
{
    return {.kind = static_cast<BlockKind>(*rc::gen::inRange(0, 5)),
            .level = *rc::gen::inRange(0, 9),
            .marker = any_line_text(),
            .text = any_line_text() + ".",
            .lines = up_to<Line>(3, any_document_line),
            .font_size = any_number(),
            .is_bold = *rc::gen::arbitrary<bool>()};
}

Page any_page_after(int number)
{
    Page page;
    page.number = number + *rc::gen::inRange(1, 4);
    page.width = any_number();
    page.height = any_number();
    page.blocks = up_to<Block>(3, any_document_block);
    page.furniture = up_to<std::string>(3, any_line_text);
    if (*rc::gen::arbitrary<bool>())
        page.ocr_confidence = any_number();
    return page;
}

Document any_document()
{
    Document document;
    document.format = static_cast<Format>(*rc::gen::inRange(0, 6));
    document.hints = {any_line_text(), any_line_text(), any_line_text(), any_line_text(),
                      any_line_text(), any_line_text(), any_line_text()};
    int last = 0;
    document.pages = up_to<Page>(3, [&last] {
        Page page = any_page_after(last);
        last = page.number;
        return page;
    });
    document.pages.push_back(any_page_after(last));
    document.notices = up_to<Notice>(2, [] {
        return Notice{static_cast<NoticeKind>(*rc::gen::inRange(0, 3)), *rc::gen::inRange(0, 9)};
    });
    return document;
}

// A document, or the one exception that is allowed.
bool gives_a_document_or_says_why_not(const std::string& bytes)
{
    try {
        return !document_from(bytes).pages.empty();
    } catch (const UnreadableFile& unreadable) {
        return unreadable.failure.reason == FailureReason::Damaged;
    }
}

}  // namespace

TEST_CASE("any document comes back equal from its bytes")
{
    CHECK(rc::check([] {
        const Document document = any_document();
        RC_ASSERT(document_from(bytes_of(document)) == document);
    }));
}

TEST_CASE("any bytes are a document or an unreadable file")
{
    CHECK(rc::check([](const std::string& bytes) { RC_ASSERT(gives_a_document_or_says_why_not(bytes)); }));
}

TEST_CASE("a document with one byte changed is a document or an unreadable file")
{
    const std::string whole = bytes_of(test::report_of(1));
    CHECK(rc::check([&whole] {
        std::string bytes = whole;
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        RC_ASSERT(gives_a_document_or_says_why_not(bytes));
    }));
}
