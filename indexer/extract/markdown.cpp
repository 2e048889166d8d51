// Markdown: blocks by their marks, text without them.
#include <algorithm>
#include <string>
#include <utility>

#include "core/text/clean.hpp"
#include "indexer/extract/charset.hpp"
#include "indexer/extract/document_builder.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/markdown_inline.hpp"
#include "indexer/extract/text_lines.hpp"

namespace throughline {
namespace {

std::size_t indent_of(std::string_view line)
{
    std::size_t columns = 0;
    for (const char byte : line)
        if (byte == ' ')
            ++columns;
        else if (byte == '\t')
            columns += 4 - columns % 4;
        else
            break;
    return columns;
}

bool is_rule(std::string_view line, char mark)
{
    const std::string_view rule = trimmed(line);
    return std::ranges::count(rule, mark) >= 3 &&
           rule.find_first_not_of(std::string{mark, ' '}) == std::string_view::npos;
}

bool is_underline(std::string_view line, char mark)
{
    const std::string_view rule = trimmed(line);
    return !rule.empty() && rule.find_first_not_of(mark) == std::string_view::npos;
}

// "---|:--:|---"
bool is_table_rule(std::string_view line)
{
    const std::string_view rule = trimmed(line);
    return rule.find('-') != std::string_view::npos && rule.find('|') != std::string_view::npos &&
           rule.find_first_not_of("|-: \t") == std::string_view::npos;
}

std::vector<std::string> cells_of(std::string_view line)
{
    std::string_view row = trimmed(line);
    if (row.starts_with('|'))
        row.remove_prefix(1);
    if (row.ends_with('|') && !row.ends_with("\\|"))
        row.remove_suffix(1);
    std::vector<std::string> cells(1);
    for (std::size_t at = 0; at < row.size(); ++at)
        if (row[at] == '|' && (at == 0 || row[at - 1] != '\\'))
            cells.emplace_back();
        else
            cells.back() += row[at];
    for (std::string& cell : cells)
        cell = plain_markdown(cell);
    return cells;
}

std::string_view fence_of(std::string_view line)
{
    const std::string_view text = trimmed(line);
    for (const char mark : {'`', '~'}) {
        const std::size_t size = std::min(text.find_first_not_of(mark), text.size());
        if (size >= 3)
            return text.substr(0, size);
    }
    return {};
}

class MarkdownReader {
public:
    explicit MarkdownReader(DocumentBuilder& builder) : builder_(builder) {}

    void read_page(const std::vector<std::string_view>& lines)
    {
        for (std::size_t at = 0; at < lines.size(); ++at)
            read_line(lines[at], at + 1 < lines.size() ? lines[at + 1] : std::string_view());
        flush();
        builder_.add(BlockKind::Paragraph, std::exchange(code_, {}));
        indents_.clear();
        is_in_table_ = false;
    }

private:
    void read_line(std::string_view line, std::string_view next)
    {
        while (trimmed(line).starts_with('>')) {  // a quotation's text is text
            const std::string_view quoted = trimmed(line).substr(1);
            line = quoted.starts_with(' ') ? quoted.substr(1) : quoted;
        }
        if (const std::string_view fence = fence_of(line); !fence.empty() || !fence_.empty())
            return read_fenced(line, fence);
        if (is_blank(line))
            return end_block();
        if (is_in_table_ || (is_table_rule(next) && line.find('|') != std::string_view::npos))
            return read_row(line);
        if (!text_.empty() && kind_ == BlockKind::Paragraph &&
            (is_underline(line, '=') || is_underline(line, '-')))
            return put_heading(trimmed(line)[0] == '=' ? 1 : 2);
        if (is_rule(line, '-') || is_rule(line, '*') || is_rule(line, '_') ||
            trimmed(line).starts_with(":::"))
            return flush();
        if (!read_heading(line) && !read_note(line) && !read_item(line))
            read_text(line);
    }

    void end_block()
    {
        flush();
        is_in_table_ = false;
        is_after_blank_ = true;
    }

    void read_fenced(std::string_view line, std::string_view fence)
    {
        if (fence_.empty()) {
            flush();
            fence_ = fence;
        } else if (fence.starts_with(fence_)) {
            fence_.clear();
            builder_.add(BlockKind::Paragraph, std::exchange(code_, {}));
        } else {
            code_ += std::string(line) + '\n';
        }
    }

    void read_row(std::string_view line)
    {
        flush();
        is_in_table_ = line.find('|') != std::string_view::npos;
        if (!is_in_table_)
            return read_text(line);
        if (!is_table_rule(line))
            builder_.add_row(cells_of(line));
    }

    bool read_heading(std::string_view line)
    {
        const std::string_view text = trimmed(line);
        const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
        if (level == 0 || level > 6 || indent_of(line) > 3 || (level < text.size() && text[level] != ' '))
            return false;
        flush();
        indents_.clear();
        text_ = trimmed(text.substr(level));
        while (text_.ends_with('#'))
            text_.pop_back();
        put_heading(static_cast<int>(level));
        return true;
    }

    // "Title {#id .class}": pandoc's attributes are not text.
    void put_heading(int level)
    {
        const std::size_t brace = text_.rfind('{');
        if (brace != std::string::npos && trimmed(text_).ends_with('}'))
            text_.erase(brace);
        builder_.add(BlockKind::Heading, plain_markdown(std::exchange(text_, {})), level);
    }

    // "[^1]: text" is a footnote, "[1]: address" no text at all.
    bool read_note(std::string_view line)
    {
        const std::string_view text = trimmed(line);
        const std::size_t close = text.find("]:");
        if (!text.starts_with('[') || close == std::string_view::npos || indent_of(line) > 3)
            return false;
        const std::string_view label = text.substr(1, close - 1);
        if (label.empty() || label.find_first_of("[]") != std::string_view::npos)
            return false;
        flush();
        if (label[0] != '^')
            return true;
        kind_ = BlockKind::Footnote;
        marker_ = label.substr(1);
        text_ = trimmed(text.substr(close + 2));
        return true;
    }

    bool read_item(std::string_view line)
    {
        const auto item = item_start(line);
        const bool is_number = item && item->marker != "\u2022";
        // Amid a paragraph only a bullet or "1." begins a list.
        const bool interrupts = !text_.empty() && kind_ == BlockKind::Paragraph;
        if (!item || (interrupts && is_number && item->marker != "1."))
            return false;
        flush();
        const std::size_t indent = indent_of(line);
        while (!indents_.empty() && indents_.back() > indent)
            indents_.pop_back();
        if (indents_.empty() || indent >= indents_.back() + 2)
            indents_.push_back(indent);
        kind_ = BlockKind::ListItem;
        marker_ = item->marker;
        text_ = item->text;
        return true;
    }

    void read_text(std::string_view line)
    {
        if (text_.empty() && kind_ == BlockKind::Paragraph && is_after_blank_) {
            // An indented paragraph goes on with the item above it.
            if (!indents_.empty() && indent_of(line) > indents_.back())
                kind_ = BlockKind::ListItem;
            else
                indents_.clear();
        }
        is_after_blank_ = false;
        join_line(text_, line);
    }

    void flush()
    {
        const int level = kind_ == BlockKind::ListItem ? static_cast<int>(indents_.size()) : 0;
        const std::string text = plain_markdown(std::exchange(text_, {}));
        builder_.add(std::exchange(kind_, BlockKind::Paragraph), text, level, std::exchange(marker_, {}));
    }

    DocumentBuilder& builder_;
    BlockKind kind_ = BlockKind::Paragraph;
    std::string text_;
    std::string marker_;
    std::string fence_;  // that has opened
    std::string code_;
    std::vector<std::size_t> indents_;  // of the open lists
    bool is_in_table_ = false;
    bool is_after_blank_ = true;
};

// Skips "---\nkey: value\n---" at the start; its title, author and date are hints.
std::string_view after_front_matter(std::string_view text, Hints& hints)
{
    if (!text.starts_with("---\n"))
        return text;
    const std::size_t end = text.find("\n---", 3);
    if (end == std::string_view::npos)
        return text;
    for (const std::string_view line : lines_of(text.substr(4, end - 3))) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        std::string_view value = trimmed(line.substr(colon + 1));
        if (value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
            value = value.substr(1, value.size() - 2);
        const std::string_view key = line.substr(0, colon);
        if (key == "title")
            hints.title = clean_line(value);
        else if (key == "author")
            hints.author = clean_line(value);
        else if (key == "date")
            hints.created = date_hint(value);
        else if (key == "lang")
            hints.language = clean_line(value);
    }
    const std::size_t next = text.find('\n', end + 1);
    return next == std::string_view::npos ? std::string_view() : text.substr(next + 1);
}

}  // namespace

Document extract_markdown(std::string_view bytes)
{
    const std::string text = utf8_from(bytes);
    DocumentBuilder builder(Format::Markdown);
    MarkdownReader reader(builder);
    int pages = 0;
    for (const std::string_view page : pages_of(text)) {
        const std::string cleaned = clean(page);
        if (pages++ > 0)
            builder.break_page(PageBreak::Stated);
        reader.read_page(lines_of(pages == 1 ? after_front_matter(cleaned, builder.hints()) : cleaned));
    }
    return std::move(builder).finish();
}

}  // namespace throughline
