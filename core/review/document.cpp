#include "core/review/document.hpp"

#include "core/review/names.hpp"

namespace throughline {
namespace {

constexpr Names<Format, 6> formats{{
    {Format::Pdf, "pdf"},
    {Format::Docx, "docx"},
    {Format::Odt, "odt"},
    {Format::Html, "html"},
    {Format::Text, "text"},
    {Format::Markdown, "markdown"},
}};

constexpr Names<BlockKind, 5> block_kinds{{
    {BlockKind::Heading, "heading"},
    {BlockKind::Paragraph, "paragraph"},
    {BlockKind::ListItem, "list-item"},
    {BlockKind::TableRow, "table-row"},
    {BlockKind::Footnote, "footnote"},
}};

constexpr Names<NoticeKind, 4> notice_kinds{{
    {NoticeKind::TextUnderRedaction, "text-under-redaction"},
    {NoticeKind::PageWithoutText, "page-without-text"},
    {NoticeKind::OcrTooSlow, "ocr-too-slow"},
    {NoticeKind::FileDamaged, "file-damaged"},
}};

}  // namespace

std::string_view name_of(Format format)
{
    return name_in(formats, format);
}

std::optional<Format> format_named(std::string_view name)
{
    return value_in(formats, name);
}

std::string_view name_of(BlockKind kind)
{
    return name_in(block_kinds, kind);
}

std::optional<BlockKind> block_kind_named(std::string_view name)
{
    return value_in(block_kinds, name);
}

std::string_view name_of(NoticeKind kind)
{
    return name_in(notice_kinds, kind);
}

std::optional<NoticeKind> notice_kind_named(std::string_view name)
{
    return value_in(notice_kinds, name);
}

}  // namespace throughline
