// What stands inside a paragraph of an ODT: spans, white space as elements, notes, frames.
#include <utility>

#include "indexer/extract/odt_body.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

bool is_no_words(std::string_view name)
{
    return name.starts_with("annotation") || name == "hidden-text" || name == "hidden-paragraph" ||
           name == "ruby-text" || name == "script" || name == "event-listeners" || name.starts_with("change");
}

// Frames, groups and shapes: their text stands apart from the line.
bool is_drawing(pugi::xml_node node)
{
    return std::string_view(node.name()).starts_with("draw:") && local_name(node) != "a";
}

}  // namespace

void OdtBody::read_inline(pugi::xml_node container, bool is_bold, float font_size)
{
    for (const pugi::xml_node node : container.children())
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            paragraph_->text.append(node.value(), is_bold, font_size);
        else if (node.type() == pugi::node_element)
            read_inline_element(node, is_bold, font_size);
}

void OdtBody::read_inline_element(pugi::xml_node node, bool is_bold, float font_size)
{
    const std::string_view name = local_name(node);
    StyledText& text = paragraph_->text;
    if (name == "s" || name == "tab") {
        text.append(" ");
    } else if (name == "line-break") {
        text.append("\n");
    } else if (name == "soft-page-break") {
        break_page(PageBreak::IfBegun);
    } else if (name == "note") {
        read_note(node);
    } else if (is_drawing(node)) {
        if (!is_in_note_)
            builder_.begin_page();
        paragraph_->anchored.push_back(node);
    } else if (name == "span") {
        const std::string style(attribute_of(node, "style-name"));
        if (!styles_.value("text", style, &OdtStyle::is_hidden).value_or(false))
            read_inline(node, styles_.value("text", style, &OdtStyle::is_bold).value_or(is_bold),
                        styles_.value("text", style, &OdtStyle::font_size).value_or(font_size));
    } else if (!is_no_words(name)) {
        read_inline(node, is_bold, font_size);  // links, fields with their results, ruby
    }
}

void OdtBody::read_note(pugi::xml_node note)
{
    if (is_in_note_)
        return;
    const std::string text = flat_text_of(child_of(note, "note-body"));
    builder_.add_footnote(text_of(child_of(note, "note-citation")), text);
}

}  // namespace throughline
