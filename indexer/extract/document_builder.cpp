#include "indexer/extract/document_builder.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/review/failure.hpp"
#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"

namespace throughline {
namespace {

// The longest reports have some 500 pages and 2 MB of text: these limits stop bombs, and no report.
constexpr std::size_t most_document_bytes = std::size_t{24} << 20;
constexpr std::size_t most_blocks = 400'000;
constexpr std::size_t most_pages = 20'000;

bool has_word(const std::string& text)
{
    for (std::size_t at = 0; at < text.size();)
        if (u_isalnum(static_cast<UChar32>(next_code_point(text, at))) != 0)
            return true;
    return false;
}

bool has_word(const Document& document)
{
    return std::ranges::any_of(document.pages, [](const Page& page) {
        return std::ranges::any_of(page.blocks, [](const Block& block) { return has_word(block.text); });
    });
}

}  // namespace

void StyledText::append(std::string_view more, bool is_bold, float font_size)
{
    text += more;
    if (is_bold)
        bold_bytes += more.size();
    if (font_size > 0)
        bytes_of_size[font_size] += more.size();
}

void StyledText::append(const StyledText& other)
{
    text += other.text;
    bold_bytes += other.bold_bytes;
    for (const auto& [size, bytes] : other.bytes_of_size)
        bytes_of_size[size] += bytes;
}

float StyledText::font_size() const
{
    const auto most =
        std::ranges::max_element(bytes_of_size, {}, [](const auto& entry) { return entry.second; });
    return most == bytes_of_size.end() ? 0 : most->first;
}

DocumentBuilder::DocumentBuilder(Format format)
{
    document_.format = format;
    document_.pages.emplace_back();
}

void DocumentBuilder::put(Block block)
{
    bytes_ += block.text.size() + block.marker.size();
    if (bytes_ > most_document_bytes || ++blocks_ > most_blocks)
        throw UnreadableFile(FailureReason::TooLarge, "gives more than 24 MiB of text or 400,000 paragraphs");
    page_has_begun_ = true;
    (block.kind == BlockKind::Footnote ? footnotes_ : document_.pages.back().blocks)
        .push_back(std::move(block));
}

void DocumentBuilder::add(BlockKind kind, const StyledText& styled, int level, std::string_view marker)
{
    Block block;
    block.text = clean_line(styled.text);
    if (block.text.empty())
        return;
    block.kind = kind;
    block.level = level;
    block.marker = clean_line(marker);
    block.font_size = styled.font_size();
    block.is_bold = styled.is_bold();
    put(std::move(block));
}

void DocumentBuilder::add(BlockKind kind, std::string_view text, int level, std::string_view marker)
{
    add(kind, StyledText{std::string(text), 0, {}}, level, marker);
}

void DocumentBuilder::add_row(const std::vector<std::string>& cells)
{
    Block block;
    block.kind = BlockKind::TableRow;
    for (const std::string& cell : cells)
        block.text += clean_line(cell) + '\t';
    block.text.erase(block.text.find_last_not_of('\t') + 1);
    if (!block.text.empty())
        put(std::move(block));
}

void DocumentBuilder::add_footnote(std::string_view marker, std::string_view text)
{
    add(BlockKind::Footnote, text, 0, marker);
}

void DocumentBuilder::add_furniture(std::string_view text)
{
    std::string line = clean_line(text);
    if (line.empty() || std::ranges::find(furniture_, line) != furniture_.end())
        return;
    bytes_ += line.size();
    furniture_.push_back(line);
    document_.pages.back().furniture.push_back(std::move(line));
}

void DocumentBuilder::end_page()
{
    std::vector<Block>& blocks = document_.pages.back().blocks;
    std::ranges::move(footnotes_, std::back_inserter(blocks));
    footnotes_.clear();
}

void DocumentBuilder::break_page(PageBreak kind)
{
    if (kind == PageBreak::IfBegun && !page_has_begun_)
        return;
    if (document_.pages.size() >= most_pages)
        throw UnreadableFile(FailureReason::TooLarge, "breaks into more than 20,000 pages");
    end_page();
    Page page;
    page.number = static_cast<int>(document_.pages.size()) + 1;
    document_.pages.push_back(std::move(page));
    page_has_begun_ = false;
}

Document DocumentBuilder::finish() &&
{
    end_page();
    if (!has_word(document_))
        throw UnreadableFile(FailureReason::NoText, "no letter or digit in its text");
    return std::move(document_);
}

std::string date_hint(std::string_view written)
{
    std::string line = clean_line(written);
    const auto fits = [&](std::string_view form) {
        return line.size() >= form.size() &&
               std::equal(form.begin(), form.end(), line.begin(),
                          [](char f, char c) { return f == '0' ? c >= '0' && c <= '9' : f == c; });
    };
    if (fits("0000-00-00") && (line.size() == 10 || line[10] == 'T' || line[10] == ' '))
        return line.substr(0, 10);
    return line;
}

}  // namespace throughline
