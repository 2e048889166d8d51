#include "indexer/extract/pdf_blocks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/extract/pdf_hyphens.hpp"
#include "indexer/extract/pdf_levels.hpp"
#include "indexer/extract/pdf_markers.hpp"
#include "indexer/extract/pdf_measures.hpp"
#include "indexer/extract/pdf_paragraphs.hpp"

namespace throughline {
namespace {

constexpr float large = 1.14F;        // times the body size: a heading by its size alone
constexpr float larger = 1.05F;       // a heading if the document has little type of its size
constexpr float nearly_body = 0.93F;  // a heading by its weight is no smaller than this
constexpr float small_print = 0.93F;
constexpr std::size_t longest_large_heading = 240;
constexpr std::size_t longest_bold_heading = 160;
constexpr std::size_t longest_capital_heading = 90;
constexpr std::size_t longest_lone_heading = 60;

bool is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

bool has_words(std::string_view text)
{
    return std::ranges::count_if(text, [](char byte) {
               return is_upper(byte) || is_lower(byte) || static_cast<unsigned char>(byte) >= 0x80;
           }) >= 2;
}

bool is_in_capitals(std::string_view text)
{
    const auto capitals = static_cast<std::size_t>(std::ranges::count_if(text, is_upper));
    return capitals >= 4 && 2 * capitals > text.size() && std::ranges::none_of(text, is_lower);
}

class PageBlocks {
public:
    PageBlocks(const FlowPage& page, const Measures& measures, const BrokenWords& broken_words)
        : page_(page), measures_(measures), broken_words_(broken_words)
    {
    }

    std::vector<Block> all() const
    {
        std::vector<Block> blocks;
        for (const LineRange& range : paragraphs_in(page_.lines, measures_)) {
            Block block = joined(range);
            if (!block.text.empty())
                blocks.push_back(std::move(block));
        }
        mark_footnotes(blocks);
        if (page_.is_ocr)
            mark_lone_headings(blocks);
        return blocks;
    }

private:
    // The lines as one text, its kind by its looks alone.
    Block joined(const LineRange& range) const
    {
        Block block;
        std::size_t bytes = 0;
        std::size_t bold_bytes = 0;
        int cell = page_.lines[range.first].cell;
        std::string part;
        for (std::size_t i = range.first; i < range.end; ++i) {
            const FlowLine& line = page_.lines[i];
            bytes += line.text.size();
            bold_bytes += line.is_bold ? line.text.size() : 0;
            block.lines.push_back({without_tabs(line.text), line.box, line.size, line.is_bold});
            if (line.row >= 0 && line.cell != cell) {
                block.text += part + '\t';
                part.clear();
                cell = line.cell;
            }
            part = broken_words_.joined(part, line.text);
        }
        block.text += part;
        const auto longest =
            std::ranges::max_element(block.lines, {}, [](const Line& line) { return line.text.size(); });
        block.font_size = longest->font_size;
        block.is_bold = 2 * bold_bytes > bytes;
        if (page_.lines[range.first].row >= 0)
            block.kind = BlockKind::TableRow;
        else
            set_kind(block, bytes == bold_bytes);
        return block;
    }

    static std::string without_tabs(std::string text)
    {
        std::ranges::replace(text, '\t', ' ');
        return text;
    }

    void set_kind(Block& block, bool is_all_bold) const
    {
        const PrintedMarker marker = marker_of(block.text);
        const bool has_gap = marker.size < block.text.size() && block.text[marker.size] == '\t';
        block.text = without_tabs(std::move(block.text));
        const bool is_heading = marker.kind != MarkerKind::Bullet && looks_like_heading(block, is_all_bold);
        const bool is_split = marker.kind != MarkerKind::None && marker.size < block.text.size() &&
                              (marker.kind != MarkerKind::Bare || has_gap || is_heading);
        if (is_split) {
            block.marker = block.text.substr(0, marker.size);
            block.text.erase(0, marker.size + 1);
        }
        if (is_heading)
            block.kind = BlockKind::Heading;
        else if (is_split && marker.kind != MarkerKind::Decimal)
            block.kind = BlockKind::ListItem;
    }

    bool looks_like_heading(const Block& block, bool is_all_bold) const
    {
        const std::string& text = block.text;
        if (!has_words(text))
            return false;
        const float ratio = block.font_size / measures_.body_size;
        const char last = text.back();
        const bool runs_on = last == ',' || last == ';' || last == '-';
        const bool is_sentence = last == '.' && text.size() > 60;
        if (runs_on || is_sentence)
            return false;
        if (ratio >= large)
            return text.size() <= longest_large_heading;
        if (ratio < nearly_body)
            return false;
        if (is_all_bold && !measures_.body_is_bold)
            return text.size() <= longest_bold_heading && block.lines.size() <= 3;
        if (ratio >= larger && last != '.' && last != ':' && measures_.is_rare(block.font_size))
            return text.size() <= longest_capital_heading && block.lines.size() == 1;
        return is_in_capitals(text) && text.size() <= longest_capital_heading && block.lines.size() <= 2 &&
               last != '.';
    }

    // Small print at the foot of a page is a footnote from its first marker on.
    void mark_footnotes(std::vector<Block>& blocks) const
    {
        std::size_t first = blocks.size();
        while (first > 0 && is_small_print(blocks[first - 1]))
            --first;
        bool has_begun = false;
        for (std::size_t i = first; i < blocks.size(); ++i) {
            Block& block = blocks[i];
            const PrintedMarker marker = marker_of(block.text);
            if (block.marker.empty() && marker.kind == MarkerKind::Bare &&
                marker.size + 1 < block.text.size()) {
                block.marker = block.text.substr(0, marker.size);
                block.text.erase(0, marker.size + 1);
            }
            const bool is_note =
                !block.marker.empty() && block.marker.front() >= '0' && block.marker.front() <= '9';
            has_begun = has_begun || is_note;
            if (has_begun)
                block.kind = BlockKind::Footnote;
        }
    }

    // A scan tells no weight of type: a short line of its own between the end of one sentence and a longer
    // paragraph is taken for a heading.
    void mark_lone_headings(std::vector<Block>& blocks) const
    {
        for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
            Block& block = blocks[i];
            const std::string_view above = blocks[i - 1].text;
            const bool follows_end =
                above.ends_with('.') || above.ends_with('"') || blocks[i - 1].kind == BlockKind::Heading;
            const bool is_short = block.lines.size() == 1 && block.text.size() <= longest_lone_heading;
            const bool is_title = is_upper(block.text.front()) && is_lower(block.text.back());
            if (block.kind == BlockKind::Paragraph && block.marker.empty() && is_short && is_title &&
                follows_end && blocks[i + 1].lines.size() >= 2)
                block.kind = BlockKind::Heading;
        }
    }

    bool is_small_print(const Block& block) const
    {
        return block.kind != BlockKind::TableRow && block.kind != BlockKind::Heading &&
               block.font_size < small_print * measures_.body_size &&
               block.lines.front().box.top > page_.height / 2;
    }

    const FlowPage& page_;
    const Measures& measures_;
    const BrokenWords& broken_words_;
};

}  // namespace

std::vector<std::vector<Block>> blocks_of(const std::vector<FlowPage>& pages)
{
    const Measures measures = measures_of(pages);
    const BrokenWords broken_words(pages);
    std::vector<std::vector<Block>> blocks;
    blocks.reserve(pages.size());
    for (const FlowPage& page : pages)
        blocks.push_back(PageBlocks(page, measures, broken_words).all());
    set_heading_levels(blocks);
    for (std::vector<Block>& page : blocks)
        set_list_levels(page);
    return blocks;
}

}  // namespace throughline
