// The text of a DOCX in the order in which it is read (ISO/IEC 29500-1, 17.2 to 17.18).
//
// Not text: what is tracked as deleted or moved away, comments, hidden runs, the instructions of fields.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/extract/document_builder.hpp"
#include "indexer/extract/docx_parts.hpp"

namespace throughline {

// The same content in a new and an old form (mc:AlternateContent): the new one, or the old one where that is
// empty.
[[nodiscard]] pugi::xml_node docx_alternative(pugi::xml_node);

class DocxBody {
public:
    DocxBody(DocxParts& parts, DocumentBuilder& builder) : parts_(parts), builder_(builder) {}

    // The whole document: running headers and footers, then the body.
    void read();

private:
    struct Paragraph {
        BlockKind kind = BlockKind::Paragraph;
        int level = 0;
        std::string marker;
        std::string style;
        StyledText text;
        std::vector<pugi::xml_node> text_boxes;  // anchored in it; they follow it
        std::string note_mark;                   // of a note whose mark is written out after it
    };

    void read_blocks(pugi::xml_node container);
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
    void break_page(PageBreak);

    void emit(Paragraph&);
    [[nodiscard]] std::string flat_text_of(pugi::xml_node container);

    DocxParts& parts_;
    DocumentBuilder& builder_;
    Paragraph* paragraph_ = nullptr;  // being read
    std::string* flat_ = nullptr;     // a cell, a note or a header: its paragraphs become one text
    bool is_in_note_ = false;
    bool row_has_text_ = false;
    bool breaks_after_row_ = false;
    std::vector<bool> fields_;  // open fields, innermost last: is its result reached?
    std::vector<pugi::xml_node> sections_;
    std::size_t section_ = 0;
    int footnotes_ = 0;
    int endnotes_ = 0;
};

}  // namespace throughline
