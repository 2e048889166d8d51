#include "indexer/analyse/page_text.hpp"

namespace throughline {

ReviewPage page_text(const Page& page)
{
    ReviewPage read;
    read.number = page.number;
    read.ocr_confidence = page.ocr_confidence;
    BlockKind before = BlockKind::Paragraph;
    for (const Block& block : page.blocks) {
        const bool goes_on =
            block.kind == before && (block.kind == BlockKind::TableRow || block.kind == BlockKind::ListItem);
        if (!read.text.empty())
            read.text += goes_on ? "\n" : "\n\n";
        const std::size_t begin = read.text.size();
        if (!block.marker.empty())
            read.text += block.marker + " ";
        read.text += block.text;
        read.blocks.push_back({block.kind, block.level, begin, read.text.size()});
        before = block.kind;
    }
    return read;
}

}  // namespace throughline
