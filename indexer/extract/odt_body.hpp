// The text of an ODT in the order in which it is read (OpenDocument 1.3, part 3, 5 to 10).
//
// Not text: tracked deletions (they stand apart, in text:tracked-changes), annotations, hidden text, forms.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/extract/document_builder.hpp"
#include "indexer/extract/odt_lists.hpp"
#include "indexer/extract/odt_styles.hpp"

namespace throughline {

class OdtBody {
public:
    OdtBody(const OdtStyles& styles, DocumentBuilder& builder)
        : styles_(styles), builder_(builder), lists_(styles)
    {
    }

    void read(pugi::xml_node office_text) { read_blocks(office_text); }
    void read_running(pugi::xml_node header_or_footer)
    {
        builder_.add_furniture(flat_text_of(header_or_footer));
    }

private:
    struct Paragraph {
        BlockKind kind = BlockKind::Paragraph;
        int level = 0;
        std::string marker;
        std::string style;
        StyledText text;
        std::vector<pugi::xml_node> frames;  // anchored in it; they follow it
    };

    void read_blocks(pugi::xml_node container);
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
    void break_page(PageBreak);
    void emit(Paragraph&);
    [[nodiscard]] std::string flat_text_of(pugi::xml_node container);

    const OdtStyles& styles_;
    DocumentBuilder& builder_;
    OdtLists lists_;
    Paragraph* paragraph_ = nullptr;  // being read
    std::string* flat_ = nullptr;     // a cell, a note or a header: its paragraphs become one text
    bool is_in_note_ = false;
    bool row_has_text_ = false;
    bool breaks_after_row_ = false;
    bool item_needs_number_ = false;  // the first paragraph of a list's item is still to come
    int item_start_ = -1;
};

}  // namespace throughline
