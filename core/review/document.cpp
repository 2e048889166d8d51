#include "core/review/document.hpp"

#include <array>
#include <utility>

namespace throughline {
namespace {

template <typename Kind>
using Names = std::pair<Kind, std::string_view>;

constexpr std::array formats{
    Names<Format>{Format::Pdf, "pdf"},   Names<Format>{Format::Docx, "docx"},
    Names<Format>{Format::Odt, "odt"},   Names<Format>{Format::Html, "html"},
    Names<Format>{Format::Text, "text"}, Names<Format>{Format::Markdown, "markdown"},
};

constexpr std::array block_kinds{
    Names<BlockKind>{BlockKind::Heading, "heading"},    Names<BlockKind>{BlockKind::Paragraph, "paragraph"},
    Names<BlockKind>{BlockKind::ListItem, "list-item"}, Names<BlockKind>{BlockKind::TableRow, "table-row"},
    Names<BlockKind>{BlockKind::Footnote, "footnote"},
};

constexpr std::array notice_kinds{
    Names<NoticeKind>{NoticeKind::TextUnderRedaction, "text-under-redaction"},
    Names<NoticeKind>{NoticeKind::PageWithoutText, "page-without-text"},
    Names<NoticeKind>{NoticeKind::OcrTooSlow, "ocr-too-slow"},
};

template <typename Table, typename Kind>
std::string_view name_in(const Table& table, Kind kind)
{
    for (const auto& [value, name] : table)
        if (value == kind)
            return name;
    return {};
}

template <typename Kind, typename Table>
std::optional<Kind> value_in(const Table& table, std::string_view wanted)
{
    for (const auto& [value, name] : table)
        if (name == wanted)
            return value;
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Format format)
{
    return name_in(formats, format);
}

std::optional<Format> format_named(std::string_view name)
{
    return value_in<Format>(formats, name);
}

std::string_view name_of(BlockKind kind)
{
    return name_in(block_kinds, kind);
}

std::optional<BlockKind> block_kind_named(std::string_view name)
{
    return value_in<BlockKind>(block_kinds, name);
}

std::string_view name_of(NoticeKind kind)
{
    return name_in(notice_kinds, kind);
}

std::optional<NoticeKind> notice_kind_named(std::string_view name)
{
    return value_in<NoticeKind>(notice_kinds, name);
}

}  // namespace throughline
