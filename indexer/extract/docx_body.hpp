// The text of a DOCX in the order in which it is read (ISO/IEC 29500-1, 17.2 to 17.18).
//
// Not text: what is tracked as deleted or moved away, comments, hidden runs, the instructions of fields.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/extract/docx_parts.hpp"
#include "indexer/extract/office_body.hpp"

namespace throughline {

// The same content in a new and an old form (mc:AlternateContent): the new one, or the old one where that is
// empty.
[[nodiscard]] pugi::xml_node docx_alternative(pugi::xml_node);

class DocxBody : private OfficeBody {
public:
    DocxBody(DocxParts& parts, DocumentBuilder& builder) : OfficeBody(builder), parts_(parts) {}

    // The whole document: running headers and footers, then the body.
    void read();

private:
    void read_blocks(pugi::xml_node container) override;
    void read_block(pugi::xml_node);
    void read_paragraph(pugi::xml_node);
    void name_kind_of(Paragraph&, pugi::xml_node node);
    void end_section();

    void read_table(pugi::xml_node);
    void read_row(pugi::xml_node);
    void read_cells(pugi::xml_node container, std::vector<std::string>& cells);

    void read_inline(pugi::xml_node container);
    void read_run(pugi::xml_node);
    void read_run_part(pugi::xml_node, bool is_bold, float font_size);
    void read_field_character(pugi::xml_node);
    void read_note(pugi::xml_node reference, pugi::xml_node notes, int& count, NumberStyle);
    void find_text_boxes(pugi::xml_node);
    // A note, a header or a footer, which has fields of its own.
    [[nodiscard]] std::string text_of_part(pugi::xml_node container);

    DocxParts& parts_;
    std::vector<bool> fields_;  // open fields, innermost last: is its result reached?
    std::vector<pugi::xml_node> sections_;
    std::size_t section_ = 0;
    int footnotes_ = 0;
    int endnotes_ = 0;
};

}  // namespace throughline
