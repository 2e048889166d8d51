#include <rapidcheck.h>

#include <algorithm>

#include "core/text/words.hpp"
#include "indexer/analyse/page_text.hpp"
#include "indexer/analyse/passages.hpp"
#include "indexer/structure/sections.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

rc::Gen<Block> any_block()
{
    const auto words = rc::gen::elementOf(std::vector<std::string>{
        "Contents",
        "1. Introduction",
        "Introduction\t3",
        "2.1 The family",
        "Appendix",
        "A.",
        "Finding 3:",
        "Recommendation 1",
        "WHAT WE LEARNED",
        "Glossary",
        "and so",
        "2019",
        "...... 4",
        "Dear partners",
        "Yours sincerely",
        "Table 1. Visits",
        "Key strengths",
        "\xE2\x80\x93",
        "é",
        "R1. The board should",
        "The nurse came on Monday and told nobody. She wrote it down. Nobody read it until the spring."});
    return rc::gen::map(
        rc::gen::tuple(
            rc::gen::elementOf(std::vector{BlockKind::Heading, BlockKind::Paragraph, BlockKind::ListItem,
                                           BlockKind::TableRow, BlockKind::Footnote}),
            words, rc::gen::inRange(0, 7), rc::gen::arbitrary<bool>(), rc::gen::inRange(0, 4),
            rc::gen::elementOf(std::vector<std::string>{"", "", "1.", "4.2", "•", "(a)"})),
        [](const auto& parts) {
            const auto& [kind, text, level, is_bold, lines, marker] = parts;
            Block block;
            block.kind = kind;
            block.text = text;
            block.level = level;
            block.is_bold = is_bold;
            block.marker = marker;
            block.font_size = static_cast<float>(level * 4);
            for (int line = 0; line < lines; ++line)
                block.lines.push_back({text, {70, 10, 300, 20}, block.font_size, line == 0});
            return block;
        });
}

Document document_of(const std::vector<std::vector<Block>>& pages)
{
    Document document;
    document.format = Format::Pdf;
    for (const std::vector<Block>& blocks : pages) {
        const int number = static_cast<int>(document.pages.size()) + 1;
        document.pages.push_back({number, 595, 842, blocks, {}, {}});
    }
    return document;
}

std::vector<ReviewPage> pages_of(const Document& document)
{
    std::vector<ReviewPage> pages;
    for (const Page& page : document.pages)
        pages.push_back(page_text(page));
    return pages;
}

}  // namespace

TEST_CASE("sections of any document stand in order at the beginning of blocks, nested one level at a time")
{
    CHECK(rc::check([] {
        const auto blocks = *rc::gen::container<std::vector<std::vector<Block>>>(
            rc::gen::container<std::vector<Block>>(any_block()));
        const Document document = document_of(blocks);
        const std::vector<ReviewPage> pages = pages_of(document);
        int level = 0;
        std::pair<int, std::size_t> last{0, 0};
        for (const Section& section : sections_of(document, pages)) {
            RC_ASSERT(section.level >= 1 && section.level <= level + 1);
            level = section.level;
            const std::pair<int, std::size_t> place{section.page, section.begin};
            RC_ASSERT(last < place || last.first == 0);
            last = place;
            RC_ASSERT(!section.heading.empty());
            const ReviewPage& page = pages.at(static_cast<std::size_t>(section.page) - 1);
            RC_ASSERT(std::ranges::any_of(
                page.blocks, [&](const PageBlock& block) { return block.begin == section.begin; }));
        }
    }));
}

TEST_CASE("passages of any document hold every word once")
{
    CHECK(rc::check([] {
        const auto blocks = *rc::gen::container<std::vector<std::vector<Block>>>(
            rc::gen::container<std::vector<Block>>(any_block()));
        const Document document = document_of(blocks);
        const std::vector<ReviewPage> pages = pages_of(document);
        std::size_t in_passages = 0;
        Review review;
        review.pages = pages;
        review.sections = sections_of(document, pages);
        for (const Passage& passage : passages_of(review, 8192)) {
            const ReviewPage& page = pages.at(static_cast<std::size_t>(passage.page) - 1);
            in_passages +=
                count_words(std::string_view(page.text).substr(passage.begin, passage.end - passage.begin));
        }
        std::size_t in_pages = 0;
        for (const ReviewPage& page : pages)
            for (const PageBlock& block : page.blocks)
                in_pages +=
                    count_words(std::string_view(page.text).substr(block.begin, block.end - block.begin));
        RC_ASSERT(in_passages == in_pages);
    }));
}
