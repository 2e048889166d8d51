// Pages as they fill: every reader of a flowing format hands its blocks over here, where they are cleaned,
// counted and kept within limits.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/document.hpp"

namespace throughline {

// The text of one block while it is read, with how it looks.
struct StyledText {
    std::string text;
    std::size_t bold_bytes = 0;
    std::map<float, std::size_t> bytes_of_size;

    void append(std::string_view more, bool is_bold = false, float font_size = 0);
    void append(const StyledText&);
    [[nodiscard]] bool is_bold() const { return bold_bytes * 2 > text.size(); }
    [[nodiscard]] float font_size() const;  // of most of the text; 0: not known
};

// A stated break always ends the page, even an empty one. The others (where a program once broke the text
// into pages, "starts on a new page") may repeat a break that was there, so they end only a page that has
// begun.
enum class PageBreak { Stated, IfBegun };

class DocumentBuilder {
public:
    explicit DocumentBuilder(Format);

    // The text is cleaned to one line; a block without text is dropped. Throws UnreadableFile(TooLarge).
    void add(BlockKind, const StyledText&, int level = 0, std::string_view marker = {});
    void add(BlockKind, std::string_view text, int level = 0, std::string_view marker = {});

    // Cells joined by tabs; a row without text is dropped.
    void add_row(const std::vector<std::string>& cells);

    // Stands at the end of the page that is being filled.
    void add_footnote(std::string_view marker, std::string_view text);

    // A running header or footer of the present page; the same text is kept once a document.
    void add_furniture(std::string_view text);

    void break_page(PageBreak);

    // Something without text, a picture, stands on the page.
    void begin_page() { page_has_begun_ = true; }

    Hints& hints() { return document_.hints; }

    // Throws UnreadableFile(NoText) if no block holds a letter or a digit.
    [[nodiscard]] Document finish() &&;

private:
    void put(Block);
    void end_page();

    Document document_;
    std::vector<Block> footnotes_;
    std::vector<std::string> furniture_;
    std::size_t bytes_ = 0;
    std::size_t blocks_ = 0;
    bool page_has_begun_ = false;
};

// "2021-03-04T10:00:00Z" -> "2021-03-04"; what is no date stays as it is, on one line.
[[nodiscard]] std::string date_hint(std::string_view written);

}  // namespace throughline
