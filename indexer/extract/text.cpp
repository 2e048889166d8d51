// Plain text: form feeds end pages, empty lines end paragraphs.
#include <algorithm>
#include <string>

#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"
#include "indexer/extract/charset.hpp"
#include "indexer/extract/document_builder.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/text_furniture.hpp"
#include "indexer/extract/text_lines.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_heading = 80;
// A line longer than any terminal or typewriter's was not broken by hand: it is a paragraph of its own.
constexpr std::size_t longest_broken_line = 120;

bool is_underline(std::string_view line)
{
    const std::string_view rule = trimmed(line);
    return rule.size() >= 3 && (rule.find_first_not_of('=') == std::string_view::npos ||
                                rule.find_first_not_of('-') == std::string_view::npos);
}

bool is_all_capitals(std::string_view line)
{
    const auto in = [&](char first, char last) {
        return std::ranges::count_if(line, [=](char byte) { return byte >= first && byte <= last; });
    };
    return in('A', 'Z') >= 4 && in('a', 'z') == 0;
}

bool ends_like_a_sentence(std::string_view line)
{
    return line.ends_with('.') || line.ends_with(';') || line.ends_with(',') || line.ends_with(':');
}

// "3 Findings", "3.2 Findings", "3. Findings": the number of its levels, or 0.
int numbered_level(std::string_view line, std::string& marker, std::string_view& title)
{
    const std::size_t end = line.find_first_of(" \t");
    if (end == std::string_view::npos || end > 8 || line[0] < '1' || line[0] > '9')
        return 0;
    marker = line.substr(0, end);
    title = trimmed(line.substr(end));
    if (marker.find_first_not_of("0123456789.") != std::string::npos || marker.find('.') == 0 ||
        title.empty())
        return 0;
    const bool begins_with_capital = title[0] >= 'A' && title[0] <= 'Z';
    const std::size_t digits = std::min(marker.find('.'), marker.size());
    if (!begins_with_capital || digits > 2 || ends_like_a_sentence(title))
        return 0;
    const auto dots = std::count(marker.begin(), marker.end() - 1, '.');
    return static_cast<int>(std::min<std::ptrdiff_t>(dots + 1, 6));
}

// A short line that stands alone and looks like a heading.
bool add_heading(const TextChunk& lines, DocumentBuilder& builder)
{
    const std::string_view line = trimmed(lines.front());
    if (line.size() > longest_heading || lines.size() > 2)
        return false;
    if (lines.size() == 2) {
        const bool is_underlined = is_underline(lines[1]) && !is_underline(line);
        if (is_underlined)
            builder.add(BlockKind::Heading, line, trimmed(lines[1])[0] == '=' ? 1 : 2);
        return is_underlined;
    }
    std::string marker;
    std::string_view title;
    if (const int level = numbered_level(line, marker, title); level > 0)
        builder.add(BlockKind::Heading, title, level, marker);
    else if (is_all_capitals(line) && !line.ends_with('.'))
        builder.add(BlockKind::Heading, line, 1);
    else
        return false;
    return true;
}

bool add_rows(const TextChunk& lines, DocumentBuilder& builder)
{
    const bool are_rows = lines.size() > 1 && std::ranges::all_of(lines, [](std::string_view line) {
                              return trimmed(line).find('\t') != std::string_view::npos;
                          });
    if (!are_rows)
        return false;
    for (std::string_view line : lines) {
        std::vector<std::string> cells;
        for (std::size_t end = 0; end != std::string_view::npos; line.remove_prefix(end + 1)) {
            end = line.find('\t');
            cells.emplace_back(line.substr(0, end));
            if (end == std::string_view::npos)
                break;
        }
        builder.add_row(cells);
    }
    return true;
}

void add_paragraph(const TextChunk& lines, DocumentBuilder& builder)
{
    std::string text;
    std::string marker;
    std::size_t last_size = 0;
    bool is_item = false;
    const auto put = [&] {
        builder.add(is_item ? BlockKind::ListItem : BlockKind::Paragraph, text, is_item ? 1 : 0, marker);
        text.clear();
        marker.clear();
    };
    for (const std::string_view line : lines) {
        const auto item = item_start(line);
        // "12." in the middle of a paragraph may be the end of a sentence: only lists go on with numbers.
        const bool begins_item =
            item && (is_item || text.empty() || item->marker == "\u2022" || item->marker == "1.");
        if (begins_item || last_size > longest_broken_line) {
            put();
            is_item = begins_item;
        }
        if (begins_item) {
            marker = item->marker;
            text = item->text;
        } else {
            join_line(text, line);
        }
        last_size = line.size();
    }
    put();
}

// "NORTHVALE PARTNERSHIP" and below it, without an empty line between, "November 2023": the lines in capitals
// are a heading of their own. What is left of the chunk.
TextChunk without_capitals_above(const TextChunk& lines, DocumentBuilder& builder)
{
    constexpr std::size_t shortest = 12;  // bytes: "R1" and "A." lead their own paragraph
    std::size_t end = 0;
    std::string heading;
    while (end < lines.size() && is_all_capitals(trimmed(lines[end])) && !item_start(lines[end])) {
        join_line(heading, lines[end]);
        ++end;
    }
    if (end == lines.size() || heading.size() < shortest || heading.size() > longest_heading * 2 ||
        heading.ends_with('.') || heading.ends_with(':') || is_underline(lines[end]))
        return lines;
    builder.add(BlockKind::Heading, heading, 1);
    return {lines.begin() + std::ptrdiff_t(end), lines.end()};
}

TextPage chunks_of(std::string_view page)
{
    TextPage chunks(1);
    for (const std::string_view line : lines_of(page))
        if (!is_blank(line))
            chunks.back().push_back(line);
        else if (!chunks.back().empty())
            chunks.emplace_back();
    if (chunks.back().empty())
        chunks.pop_back();
    return chunks;
}

}  // namespace

Document extract_text(std::string_view bytes)
{
    const std::string text = utf8_from(bytes);
    std::vector<std::string> cleaned;
    for (const std::string_view page : pages_of(text))
        cleaned.push_back(clean(page));
    std::vector<TextPage> pages;
    pages.reserve(cleaned.size());
    for (const std::string& page : cleaned)
        pages.push_back(chunks_of(page));
    const auto furniture = take_furniture(pages);

    DocumentBuilder builder(Format::Text);
    for (std::size_t at = 0; at < pages.size(); ++at) {
        if (at > 0)
            builder.break_page(PageBreak::Stated);
        for (const std::string& line : furniture[at])
            builder.add_furniture(line);
        for (const TextChunk& whole : pages[at]) {
            const TextChunk chunk = without_capitals_above(whole, builder);
            if (!add_heading(chunk, builder) && !add_rows(chunk, builder))
                add_paragraph(chunk, builder);
        }
    }
    return std::move(builder).finish();
}

}  // namespace throughline
