// A document as it was read: pages of blocks, in reading order, before anybody has judged what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

enum class Format { Pdf, Docx, Odt, Html, Text, Markdown };

// "pdf", "docx", … : in the catalogue, in JSON and in addresses.
[[nodiscard]] std::string_view name_of(Format);
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

// Points (1/72 inch), origin at the top left of the page. All zero where the format has no layout.
struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    bool operator==(const Box&) const = default;
};

struct Line {
    std::string text;
    Box box;
    float font_size = 0;  // points; 0: not known
    bool is_bold = false;

    bool operator==(const Line&) const = default;
};

enum class BlockKind {
    Heading,    // level 1 to 6
    Paragraph,  //
    ListItem,   // level 1 for the outermost list; marker as printed
    TableRow,   // cells separated by tabs
    Footnote,   // marker as printed
};

[[nodiscard]] std::string_view name_of(BlockKind);
[[nodiscard]] std::optional<BlockKind> block_kind_named(std::string_view name);

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    std::string marker;       // "1.", "•", "3.2", "a)": kept out of `text`
    std::string text;         // clean (see text/clean.hpp), line ends rejoined; never empty
    std::vector<Line> lines;  // where the format has a layout
    float font_size = 0;      // points, of most of its characters; 0: not known
    bool is_bold = false;     // most of its characters

    bool operator==(const Block&) const = default;
};

struct Page {
    int number = 1;  // physical, from 1
    float width = 0;
    float height = 0;
    std::vector<Block> blocks;
    std::vector<std::string> furniture;   // running headers, footers and page numbers, set aside
    std::optional<float> ocr_confidence;  // 0 to 100, mean over words; stated on pages read by OCR only

    bool operator==(const Page&) const = default;
};

// What the reader noticed and the librarian should know.
enum class NoticeKind {
    TextUnderRedaction,  // words under a filled rectangle were left out
    PageWithoutText,     // an image-only page that was not read (OCR off, or it found nothing)
    OcrTooSlow,          // OCR gave up on the page
    FileDamaged,         // the file had to be mended before it could be read: there may have been more in it
};

[[nodiscard]] std::string_view name_of(NoticeKind);
[[nodiscard]] std::optional<NoticeKind> notice_kind_named(std::string_view name);

struct Notice {
    NoticeKind kind{};
    int page = 0;  // 0: the whole document

    bool operator==(const Notice&) const = default;
};

// What the file says of itself: hints, never facts. Dates as the file writes them, cut to ISO 8601 where they
// parse.
struct Hints {
    std::string title;
    std::string author;
    std::string subject;
    std::string producer;
    std::string created;
    std::string modified;
    std::string language;

    bool operator==(const Hints&) const = default;
};

struct Document {
    Format format = Format::Text;
    Hints hints;
    std::vector<Page> pages;  // at least one
    std::vector<Notice> notices;

    bool operator==(const Document&) const = default;
};

}  // namespace throughline
