#include "support/documents.hpp"

namespace throughline::test {
namespace {

constexpr const char* line_text =
    "professionals did not see the child alone, and the family\u2013whose \u00E9lan was noted\u2013";

Block block_at(float top)
{
    Block block;
    block.kind = BlockKind::ListItem;
    block.level = 1;
    block.marker = "3.2";
    block.font_size = 11;
    for (int i = 0; i < 5; ++i) {
        top += 14;
        block.lines.push_back({line_text, {72, top, 523, top + 12}, 11, false});
        block.text += line_text;
    }
    return block;
}

}  // namespace

Document report_of(int pages)
{
    Document document;
    document.format = Format::Pdf;
    document.hints.title = "Child K";
    document.hints.created = "2021-03-04";
    for (int number = 1; number <= pages; ++number) {
        Page page;
        page.number = number;
        page.width = 595;
        page.height = 842;
        page.furniture = {"Child K", "Page 3 of 20"};
        for (int block = 0; block < 9; ++block)
            page.blocks.push_back(block_at(80.0F * static_cast<float>(block)));
        document.pages.push_back(page);
    }
    document.pages.back().ocr_confidence = 91.5F;
    document.notices = {{NoticeKind::TextUnderRedaction, pages}};
    return document;
}

}  // namespace throughline::test
