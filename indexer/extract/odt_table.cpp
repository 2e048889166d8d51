// Tables of an ODT: each row a block; a merged cell's text once, where it begins.
#include <utility>

#include "indexer/extract/odt_body.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

// A frame around running text, of one cell: its paragraphs stay paragraphs.
pugi::xml_node framed_content(pugi::xml_node row)
{
    const pugi::xml_node cell = row.first_child();
    const bool is_only = cell && !cell.next_sibling();
    const bool is_running_text =
        cell.first_child() != cell.last_child() || local_name(cell.first_child()) == "list";
    return is_only && is_running_text ? cell : pugi::xml_node();
}

}  // namespace

void OdtBody::read_table(pugi::xml_node table)
{
    for (const pugi::xml_node node : table.children()) {
        const std::string_view name = local_name(node);
        if (name == "table-row" && attribute_of(node, "visibility") != "collapse")
            read_row(node);
        else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
            read_table(node);
        else if (name == "soft-page-break")
            break_page(PageBreak::IfBegun);
    }
}

void OdtBody::read_row(pugi::xml_node row)
{
    if (flat_ != nullptr) {  // a table in a cell: its text is the cell's
        for (const pugi::xml_node cell : row.children())
            if (local_name(cell) == "table-cell")
                read_blocks(cell);
        return;
    }
    if (const pugi::xml_node frame = framed_content(row))
        return read_blocks(frame);
    std::vector<std::string> cells;
    row_has_text_ = false;
    for (const pugi::xml_node cell : row.children()) {
        std::string text;
        std::string* const outer = std::exchange(flat_, &text);
        if (local_name(cell) == "table-cell")
            read_blocks(cell);
        flat_ = outer;
        cells.push_back(std::move(text));
    }
    builder_.add_row(cells);
    if (std::exchange(breaks_after_row_, false))
        builder_.break_page(PageBreak::IfBegun);
}

}  // namespace throughline
