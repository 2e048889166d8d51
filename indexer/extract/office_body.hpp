// What the bodies of DOCX and ODT share: where their paragraphs go as they are read.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/extract/document_builder.hpp"

namespace throughline {

class OfficeBody {
public:
    OfficeBody(const OfficeBody&) = delete;
    OfficeBody& operator=(const OfficeBody&) = delete;

protected:
    struct Paragraph {
        BlockKind kind = BlockKind::Paragraph;
        int level = 0;
        std::string marker;
        std::string style;
        StyledText text;
        std::vector<pugi::xml_node> anchored;  // text boxes and frames; they follow it
        std::string note_mark;                 // of a note whose mark is written out after it
    };

    explicit OfficeBody(DocumentBuilder& builder) : builder_(builder) {}
    virtual ~OfficeBody() = default;

    virtual void read_blocks(pugi::xml_node container) = 0;

    // What was read of it so far becomes a block, or a line of the flat text.
    void emit(Paragraph&);
    // Within a cell it is put off to the end of the row; a note breaks no page.
    void break_page(PageBreak);
    // The paragraphs of a note, a header or a footer as one text.
    [[nodiscard]] std::string flat_text_of(pugi::xml_node container);

    DocumentBuilder& builder_;
    Paragraph* paragraph_ = nullptr;  // being read
    std::string* flat_ = nullptr;     // a cell, a note or a header: its paragraphs become one text
    bool is_in_note_ = false;
    bool row_has_text_ = false;
    bool breaks_after_row_ = false;
};

}  // namespace throughline
