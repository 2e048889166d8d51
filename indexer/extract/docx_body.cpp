#include "indexer/extract/docx_body.hpp"

#include <algorithm>
#include <utility>

#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

bool holds_blocks(std::string_view name)
{
    return name == "customXml" || name == "smartTag" || name == "ins" || name == "moveTo" ||
           name == "sdtContent";
}

// A placeholder ("Click here to enter text") is Word's word, not the author's.
bool shows_placeholder(pugi::xml_node control)
{
    return toggle_of(child_of(control, "sdtPr"), "showingPlcHdr").value_or(false);
}

bool is_deleted(pugi::xml_node properties)
{
    return child_of(properties, "del") || child_of(properties, "moveFrom");
}

}  // namespace

pugi::xml_node docx_alternative(pugi::xml_node node)
{
    const pugi::xml_node choice = child_of(node, "Choice");
    return choice.first_child() ? choice : child_of(node, "Fallback");
}

void DocxBody::read()
{
    const pugi::xml_node body = descendant_of(parts_.main.root(), {"document", "body"});
    for (const pugi::xml_document& running : parts_.headers_and_footers)
        builder_.add_furniture(text_of_part(running.document_element()));
    for (const pugi::xml_node node : body.children())
        if (const pugi::xml_node section = descendant_of(node, {"pPr", "sectPr"}))
            sections_.push_back(section);
    if (const pugi::xml_node last = child_of(body, "sectPr"))
        sections_.push_back(last);
    read_blocks(body);
}

void DocxBody::read_blocks(pugi::xml_node container)
{
    for (const pugi::xml_node node : container.children())
        read_block(node);
}

void DocxBody::read_block(pugi::xml_node node)
{
    const std::string_view name = local_name(node);
    if (name == "p")
        read_paragraph(node);
    else if (name == "tbl")
        read_table(node);
    else if (name == "sdt" && !shows_placeholder(node))
        read_blocks(child_of(node, "sdtContent"));
    else if (name == "AlternateContent")
        read_blocks(docx_alternative(node));
    else if (holds_blocks(name))
        read_blocks(node);
}

void DocxBody::name_kind_of(Paragraph& paragraph, pugi::xml_node node)
{
    const pugi::xml_node properties = child_of(node, "pPr");
    const DocxStyles& styles = parts_.styles;
    paragraph.style = attribute_of(child_of(properties, "pStyle"), "val");
    if (paragraph.style.empty())
        paragraph.style = styles.default_paragraph_style();

    const int outline = number_of(child_of(properties, "outlineLvl"), "val", 9);
    const int heading =
        outline >= 0 && outline < 9 ? std::min(outline + 1, 6) : styles.heading_level(paragraph.style);
    if (heading > 0) {
        paragraph.kind = BlockKind::Heading;
        paragraph.level = heading;
    }

    const pugi::xml_node own = child_of(properties, "numPr");
    std::string stated_by;
    const int list = number_of(child_of(own, "numId"), "val",
                               styles.value(paragraph.style, &DocxStyle::list, &stated_by).value_or(0));
    if (list == 0 || !parts_.numbering.has(list))
        return;
    const int by_style = parts_.numbering.level_of_style(list, stated_by)
                             .value_or(styles.value(paragraph.style, &DocxStyle::list_level).value_or(0));
    const int level = number_of(child_of(own, "ilvl"), "val", child_of(own, "numId") ? 0 : by_style);
    paragraph.marker = parts_.numbering.next_marker(list, level);
    if (heading == 0 && !paragraph.marker.empty()) {
        paragraph.kind = BlockKind::ListItem;
        paragraph.level = level + 1;
    }
}

void DocxBody::read_paragraph(pugi::xml_node node)
{
    const pugi::xml_node properties = child_of(node, "pPr");
    const bool is_gone =
        is_deleted(child_of(properties, "rPr")) && !child_of(node, "r") && !child_of(node, "ins");
    if (is_gone)
        return;
    Paragraph paragraph;
    Paragraph* const outer = std::exchange(paragraph_, &paragraph);
    name_kind_of(paragraph, node);
    const bool breaks =
        toggle_of(properties, "pageBreakBefore")
            .value_or(parts_.styles.value(paragraph.style, &DocxStyle::breaks_page).value_or(false));
    if (breaks)
        break_page(PageBreak::IfBegun);
    read_inline(node);
    // No instruction of a field runs over the end of a paragraph: a field without an end hides nothing more.
    while (!fields_.empty() && !fields_.back())
        fields_.pop_back();
    emit(paragraph);
    paragraph_ = outer;
    for (const pugi::xml_node box : paragraph.anchored)
        read_blocks(box);
    if (child_of(properties, "sectPr") && flat_ == nullptr)
        end_section();
}

void DocxBody::end_section()
{
    // How the next section begins is said by its own properties.
    if (++section_ >= sections_.size())
        return;
    const std::string_view type = attribute_of(child_of(sections_[section_], "type"), "val");
    if (type != "continuous" && type != "nextColumn")
        builder_.break_page(PageBreak::IfBegun);
}

std::string DocxBody::text_of_part(pugi::xml_node container)
{
    std::vector<bool> fields = std::exchange(fields_, {});
    std::string text = flat_text_of(container);
    fields_ = std::move(fields);
    return text;
}

}  // namespace throughline
