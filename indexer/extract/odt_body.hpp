// The text of an ODT in the order in which it is read (OpenDocument 1.3, part 3, 5 to 10).
//
// Not text: tracked deletions (they stand apart, in text:tracked-changes), annotations, hidden text, forms.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/extract/odt_lists.hpp"
#include "indexer/extract/odt_styles.hpp"
#include "indexer/extract/office_body.hpp"

namespace throughline {

class OdtBody : private OfficeBody {
public:
    OdtBody(const OdtStyles& styles, DocumentBuilder& builder)
        : OfficeBody(builder), styles_(styles), lists_(styles)
    {
    }

    void read(pugi::xml_node office_text) { read_blocks(office_text); }
    void read_running(pugi::xml_node header_or_footer)
    {
        builder_.add_furniture(flat_text_of(header_or_footer));
    }

private:
    void read_blocks(pugi::xml_node container) override;
    void read_block(pugi::xml_node);
    void read_paragraph(pugi::xml_node);
    void name_kind_of(Paragraph&, pugi::xml_node node);
    void read_list(pugi::xml_node);
    void read_item(pugi::xml_node, bool is_numbered);

    void read_table(pugi::xml_node);
    void read_row(pugi::xml_node);

    void read_inline(pugi::xml_node container, bool is_bold, float font_size);
    void read_inline_element(pugi::xml_node, bool is_bold, float font_size);
    void read_note(pugi::xml_node);

    const OdtStyles& styles_;
    OdtLists lists_;
    bool item_needs_number_ = false;  // the first paragraph of a list's item is still to come
    int item_start_ = -1;
};

}  // namespace throughline
