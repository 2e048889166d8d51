// What stands inside a paragraph of a DOCX: runs, fields, notes, symbols, text boxes.
#include <charconv>
#include <utility>

#include "core/text/utf8.hpp"
#include "indexer/extract/docx_body.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

bool holds_runs(std::string_view name)
{
    return name == "hyperlink" || name == "ins" || name == "moveTo" || name == "smartTag" ||
           name == "customXml" || name == "fldSimple" || name == "dir" || name == "bdo" ||
           name == "sdtContent";
}

// The boxes to tick of Wingdings; symbols of other fonts are left to clean().
char32_t symbol(std::string_view font, char32_t code)
{
    if (!font.starts_with("Wingdings"))
        return code;
    switch (code & 0xFFU) {
        case 0xFE:
            return U'\u2611';
        case 0xFD:
            return U'\u2612';
        case 0xFC:
            return U'\u2713';
        case 0xA8:
        case 0x6F:
            return U'\u2610';
        default:
            return code;
    }
}

std::string symbol_text(pugi::xml_node node)
{
    const std::string_view written = attribute_of(node, "char");
    unsigned code = 0;
    std::from_chars(written.data(), written.data() + written.size(), code, 16);
    std::string text;
    if (code > 0 && code < 0xD800U + 0x2000U)
        append_code_point(text, symbol(attribute_of(node, "font"), code));
    return text;
}

pugi::xml_node note_with_id(pugi::xml_node notes, std::string_view id)
{
    for (const pugi::xml_node note : notes.children())
        if (attribute_of(note, "id") == id)
            return note;
    return {};
}

}  // namespace

void DocxBody::read_inline(pugi::xml_node container)
{
    for (const pugi::xml_node node : container.children()) {
        const std::string_view name = local_name(node);
        if (name == "r")
            read_run(node);
        else if (name == "sdt")
            read_inline(toggle_of(child_of(node, "sdtPr"), "showingPlcHdr").value_or(false)
                            ? pugi::xml_node()
                            : child_of(node, "sdtContent"));
        else if (name == "oMath" || name == "oMathPara")
            paragraph_->text.append(' ' + text_of(node) + ' ');
        else if (name == "AlternateContent")
            read_inline(docx_alternative(node));
        else if (holds_runs(name))
            read_inline(node);
    }
}

void DocxBody::read_run(pugi::xml_node run)
{
    const pugi::xml_node properties = child_of(run, "rPr");
    const std::string style(attribute_of(child_of(properties, "rStyle"), "val"));
    const auto look = [&](auto stated, auto member, auto otherwise) {
        if (!stated)
            stated = parts_.styles.value(style, member);
        if (!stated)
            stated = parts_.styles.value(paragraph_->style, member);
        return stated.value_or(otherwise);
    };
    if (look(toggle_of(properties, "vanish"), &DocxStyle::is_hidden, false))
        return;
    const bool is_bold = look(toggle_of(properties, "b"), &DocxStyle::is_bold, false);
    const float size =
        look(font_size_of(properties), &DocxStyle::font_size, parts_.styles.default_font_size());
    for (const pugi::xml_node part : run.children())
        read_run_part(part, is_bold, size);
}

void DocxBody::read_run_part(pugi::xml_node part, bool is_bold, float font_size)
{
    const std::string_view name = local_name(part);
    if (name == "fldChar")
        return read_field_character(part);
    if (!fields_.empty() && !fields_.back())
        return;  // in the instruction of a field
    StyledText& text = paragraph_->text;
    if (name == "t") {
        if (std::exchange(paragraph_->note_mark, {}).empty())
            text.append(text_of(part), is_bold, font_size);
    } else if (name == "tab" || name == "ptab" || name == "cr") {
        text.append(" ");
    } else if (name == "br") {
        if (attribute_of(part, "type") == "page")
            break_page(PageBreak::Stated);
        else
            text.append("\n");
    } else if (name == "lastRenderedPageBreak") {
        break_page(PageBreak::IfBegun);
    } else if (name == "noBreakHyphen") {
        text.append("-", is_bold, font_size);
    } else if (name == "sym") {
        text.append(symbol_text(part), is_bold, font_size);
    } else if (name == "footnoteReference") {
        read_note(part, child_of(parts_.footnotes.root(), "footnotes"), footnotes_, NumberStyle::Decimal);
    } else if (name == "endnoteReference") {
        read_note(part, child_of(parts_.endnotes.root(), "endnotes"), endnotes_, NumberStyle::LowerRoman);
    } else if (name == "ruby") {
        read_inline(child_of(part, "rubyBase"));
    } else if (name == "AlternateContent" || name == "drawing" || name == "pict" || name == "object") {
        if (!is_in_note_)
            builder_.begin_page();
        find_text_boxes(part);
    }
}

void DocxBody::read_field_character(pugi::xml_node node)
{
    const std::string_view type = attribute_of(node, "fldCharType");
    if (type == "begin")
        // Inside an instruction everything is instruction, the results of fields in it too.
        fields_.push_back(false);
    else if (type == "separate" && !fields_.empty())
        fields_.back() = fields_.size() < 2 || fields_[fields_.size() - 2];
    else if (type == "end" && !fields_.empty())
        fields_.pop_back();
}

void DocxBody::read_note(pugi::xml_node reference, pugi::xml_node notes, int& count, NumberStyle style)
{
    if (is_in_note_)
        return;
    const std::string_view has_own_mark = attribute_of(reference, "customMarkFollows");
    if (has_own_mark == "1" || has_own_mark == "true")
        paragraph_->note_mark = text_of(reference.next_sibling());
    const std::string mark =
        paragraph_->note_mark.empty() ? printed_number(++count, style) : paragraph_->note_mark;
    const pugi::xml_node note = note_with_id(notes, attribute_of(reference, "id"));
    builder_.add_footnote(mark, text_of_part(note));
}

void DocxBody::find_text_boxes(pugi::xml_node node)
{
    if (local_name(node) == "txbxContent")
        paragraph_->anchored.push_back(node);
    else if (local_name(node) == "AlternateContent")
        find_text_boxes(docx_alternative(node));
    else
        for (const pugi::xml_node child : node.children())
            find_text_boxes(child);
}

}  // namespace throughline
