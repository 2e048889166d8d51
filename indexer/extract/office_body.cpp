#include "indexer/extract/office_body.hpp"

#include <utility>

namespace throughline {

void OfficeBody::emit(Paragraph& paragraph)
{
    const StyledText text = std::exchange(paragraph.text, {});
    if (flat_ == nullptr) {
        builder_.add(paragraph.kind, text, paragraph.level, paragraph.marker);
    } else if (text.text.find_first_not_of(" \t\n") != std::string::npos) {
        *flat_ += (paragraph.marker.empty() ? "" : paragraph.marker + ' ') + text.text + '\n';
        row_has_text_ = row_has_text_ || !is_in_note_;
    }
    if (!text.text.empty())
        paragraph.marker.clear();  // what follows a page break goes on with the same item
}

void OfficeBody::break_page(PageBreak kind)
{
    if (is_in_note_)
        return;
    if (flat_ != nullptr && (row_has_text_ || (paragraph_ != nullptr && !paragraph_->text.text.empty()))) {
        breaks_after_row_ = true;
        return;
    }
    if (paragraph_ != nullptr && flat_ == nullptr)
        emit(*paragraph_);
    builder_.break_page(kind);
}

std::string OfficeBody::flat_text_of(pugi::xml_node container)
{
    std::string text;
    std::string* const outer = std::exchange(flat_, &text);
    Paragraph* const paragraph = std::exchange(paragraph_, nullptr);
    const bool was_in_note = std::exchange(is_in_note_, true);
    read_blocks(container);
    is_in_note_ = was_in_note;
    paragraph_ = paragraph;
    flat_ = outer;
    return text;
}

}  // namespace throughline
