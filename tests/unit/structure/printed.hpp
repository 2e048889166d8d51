// Small documents for tests of structure: blocks as a reader of PDFs or of plain text gives them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/review/document.hpp"
#include "core/review/review.hpp"
#include "indexer/analyse/page_text.hpp"
#include "indexer/structure/sections.hpp"

namespace throughline::test {

inline Block text(const std::string& words)
{
    Block block;
    block.text = words;
    block.font_size = 11;
    return block;
}

inline Block heading(const std::string& words, float size)
{
    Block block = text(words);
    block.kind = BlockKind::Heading;
    block.level = 1;
    block.font_size = size;
    block.is_bold = true;
    return block;
}

inline Block numbered(const std::string& number, const std::string& words, float size)
{
    Block block = heading(words, size);
    block.marker = number;
    return block;
}

inline Block numbered_text(const std::string& number, const std::string& words)
{
    Block block = text(words);
    block.marker = number;
    return block;
}

inline Block bold(const std::string& words)
{
    Block block = text(words);
    block.is_bold = true;
    return block;
}

inline Block item(const std::string& words)
{
    Block block = text(words);
    block.kind = BlockKind::ListItem;
    block.marker = "•";
    return block;
}

inline Block row(const std::string& cells)
{
    Block block = text(cells);
    block.kind = BlockKind::TableRow;
    return block;
}

// Blocks one below the other, each of one line unless it has lines of its own.
inline Document printed(std::vector<std::vector<Block>> pages)
{
    Document document;
    document.format = Format::Pdf;
    for (std::vector<Block>& blocks : pages) {
        float top = 70;
        for (Block& block : blocks) {
            if (block.lines.empty()) {
                const float right = 70 + 5 * static_cast<float>(std::min<std::size_t>(block.text.size(), 80));
                block.lines = {
                    {block.text, {70, top, right, top + block.font_size}, block.font_size, block.is_bold}};
            }
            top += 40;
        }
        const int number = static_cast<int>(document.pages.size()) + 1;
        document.pages.push_back({number, 595, 842, std::move(blocks), {}, {}});
    }
    return document;
}

inline Document plain(std::vector<std::vector<Block>> pages)
{
    Document document;
    document.format = Format::Text;
    for (std::vector<Block>& blocks : pages) {
        for (Block& block : blocks)
            block.font_size = 0;
        const int number = static_cast<int>(document.pages.size()) + 1;
        document.pages.push_back({number, 0, 0, std::move(blocks), {}, {}});
    }
    return document;
}

inline std::vector<ReviewPage> pages_of(const Document& document)
{
    std::vector<ReviewPage> pages;
    for (const Page& page : document.pages)
        pages.push_back(page_text(page));
    return pages;
}

// "level kind heading", one a section.
using Outline = std::vector<std::string>;

inline Outline outline(const Document& document)
{
    Outline found;
    for (const Section& section : sections_of(document, pages_of(document)))
        found.push_back(std::to_string(section.level) + " " + std::string(name_of(section.kind)) + " " +
                        section.heading);
    return found;
}

}  // namespace throughline::test
