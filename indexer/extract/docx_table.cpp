// Tables of a DOCX (ISO/IEC 29500-1, 17.4): each row a block; a merged cell's text once, where it begins.
#include <algorithm>
#include <utility>

#include "indexer/extract/docx_body.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

bool is_wrapper(std::string_view name)
{
    return name == "sdtContent" || name == "customXml" || name == "ins" || name == "moveTo";
}

bool is_deleted_row(pugi::xml_node row)
{
    const pugi::xml_node properties = child_of(row, "trPr");
    return child_of(properties, "del") || toggle_of(properties, "hidden").value_or(false);
}

bool continues_cell_above(pugi::xml_node cell)
{
    const pugi::xml_node merge = descendant_of(cell, {"tcPr", "vMerge"});
    return merge && attribute_of(merge, "val") != "restart";
}

// A frame around running text, of one cell: its paragraphs stay paragraphs.
pugi::xml_node framed_content(pugi::xml_node row)
{
    pugi::xml_node only;
    for (const pugi::xml_node child : row.children()) {
        if (local_name(child) != "tc")
            continue;
        if (only)
            return {};
        only = child;
    }
    const auto blocks = std::ranges::count_if(only.children(), [](const pugi::xml_node& node) {
        return local_name(node) == "p" || local_name(node) == "tbl" || local_name(node) == "sdt";
    });
    return blocks > 1 ? only : pugi::xml_node();
}

}  // namespace

void DocxBody::read_table(pugi::xml_node table)
{
    for (const pugi::xml_node node : table.children()) {
        const std::string_view name = local_name(node);
        if (name == "tr" && !is_deleted_row(node))
            read_row(node);
        else if (name == "sdt")
            read_table(child_of(node, "sdtContent"));
        else if (is_wrapper(name))
            read_table(node);
    }
}

void DocxBody::read_row(pugi::xml_node row)
{
    std::vector<std::string> cells;
    if (flat_ != nullptr) {  // a table in a cell: its text is the cell's
        read_cells(row, cells);
        for (const std::string& cell : cells)
            *flat_ += cell + '\n';
        return;
    }
    if (const pugi::xml_node frame = framed_content(row)) {
        if (!continues_cell_above(frame))
            read_blocks(frame);
        return;
    }
    row_has_text_ = false;
    read_cells(row, cells);
    builder_.add_row(cells);
    if (std::exchange(breaks_after_row_, false))
        builder_.break_page(PageBreak::IfBegun);
}

void DocxBody::read_cells(pugi::xml_node container, std::vector<std::string>& cells)
{
    for (const pugi::xml_node node : container.children()) {
        const std::string_view name = local_name(node);
        if (name == "tc") {
            std::string text;
            std::string* const outer = std::exchange(flat_, &text);
            if (!continues_cell_above(node))
                read_blocks(node);
            flat_ = outer;
            cells.push_back(std::move(text));
        } else if (name == "sdt") {
            read_cells(child_of(node, "sdtContent"), cells);
        } else if (is_wrapper(name)) {
            read_cells(node, cells);
        }
    }
}

}  // namespace throughline
