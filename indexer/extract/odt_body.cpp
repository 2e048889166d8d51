#include "indexer/extract/odt_body.hpp"

#include <algorithm>
#include <utility>

#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

bool is_no_block(std::string_view name)
{
    return name == "tracked-changes" || name == "forms" || name == "sequence-decls" ||
           name == "variable-decls" || name == "user-field-decls" || name == "annotation" ||
           name == "event-listeners" || name == "title" || name == "desc" || name == "glue-point" ||
           name == "scripts";
}

bool is_hidden(pugi::xml_node section)
{
    return attribute_of(section, "display") == "none";
}

}  // namespace

void OdtBody::read_blocks(pugi::xml_node container)
{
    for (const pugi::xml_node node : container.children())
        read_block(node);
}

void OdtBody::read_block(pugi::xml_node node)
{
    const std::string_view name = local_name(node);
    if (name == "p" || name == "h")
        read_paragraph(node);
    else if (name == "list")
        read_list(node);
    else if (name == "table")
        read_table(node);
    else if (name == "soft-page-break")
        break_page(PageBreak::IfBegun);
    else if (name == "section" && is_hidden(node))
        return;
    else if (!is_no_block(name) && !name.ends_with("-source"))
        read_blocks(node);  // sections, indexes, frames, shapes, text boxes
}

void OdtBody::name_kind_of(Paragraph& paragraph, pugi::xml_node node)
{
    const bool is_heading = local_name(node) == "h";
    const int outline = styles_.value("paragraph", paragraph.style, &OdtStyle::outline_level).value_or(0);
    const int level = is_heading ? number_of(node, "outline-level", 1)
                                 : std::max(outline, styles_.heading_level(paragraph.style));
    const bool is_item = lists_.depth() > 0;
    if (is_item && std::exchange(item_needs_number_, false))
        paragraph.marker = lists_.next_marker(std::exchange(item_start_, -1), paragraph.style);
    if (level > 0) {
        paragraph.kind = BlockKind::Heading;
        paragraph.level = std::clamp(level, 1, 6);
        if (is_heading && !is_item && attribute_of(node, "is-list-header") != "true")
            paragraph.marker = lists_.next_heading(level, attribute_of(node, "restart-numbering") == "true"
                                                              ? number_of(node, "start-value", 1)
                                                              : -1);
    } else if (is_item) {
        paragraph.kind = BlockKind::ListItem;
        paragraph.level = lists_.depth();
    }
}

void OdtBody::read_paragraph(pugi::xml_node node)
{
    Paragraph paragraph;
    Paragraph* const outer = std::exchange(paragraph_, &paragraph);
    paragraph.style = attribute_of(node, "style-name");
    const auto says = [&](auto member) {
        return styles_.value("paragraph", paragraph.style, member).value_or(false);
    };
    if (says(&OdtStyle::breaks_before))
        break_page(PageBreak::IfBegun);
    name_kind_of(paragraph, node);
    if (!says(&OdtStyle::is_hidden))
        read_inline(node, says(&OdtStyle::is_bold),
                    styles_.value("paragraph", paragraph.style, &OdtStyle::font_size).value_or(0.0F));
    emit(paragraph);
    paragraph_ = outer;
    for (const pugi::xml_node frame : paragraph.anchored)
        read_blocks(frame);
    if (says(&OdtStyle::breaks_after))
        break_page(PageBreak::IfBegun);
}

void OdtBody::read_list(pugi::xml_node list)
{
    lists_.open({std::string(attribute_of(list, "id")), std::string(attribute_of(list, "style-name")),
                 std::string(attribute_of(list, "continue-list")),
                 attribute_of(list, "continue-numbering") == "true"});
    for (const pugi::xml_node item : list.children())
        if (local_name(item) == "list-item")
            read_item(item, true);
        else if (local_name(item) == "list-header")
            read_item(item, false);
        else if (local_name(item) == "soft-page-break")
            break_page(PageBreak::IfBegun);
    lists_.close();
}

void OdtBody::read_item(pugi::xml_node item, bool is_numbered)
{
    // An item that begins with a list only makes that list deeper: it has no number of its own.
    const bool begins_with_list = local_name(item.first_child()) == "list";
    item_needs_number_ = is_numbered && !begins_with_list;
    item_start_ = number_of(item, "start-value", -1);
    read_blocks(item);
    item_needs_number_ = false;
}

}  // namespace throughline
