// PDFs made by the tests themselves: text, rectangles and pictures at given places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::test {

// One page's content. Points from the top left; `y` of text is its baseline.
class PdfPage {
public:
    explicit PdfPage(float width = 595, float height = 842) : width_(width), height_(height) {}

    PdfPage& text(float x, float y, float size, std::string_view text, bool is_bold = false);
    // Text that is not painted, as in the text layer of a scan.
    PdfPage& invisible_text(float x, float y, float size, std::string_view text);
    // Lines of text below each other, `step` apart.
    PdfPage& lines(float x, float y, float size, float step, const std::vector<std::string>& lines);
    PdfPage& rectangle(float x, float y, float width, float height, std::string_view colour = "0 0 0");
    PdfPage& rule(float from_x, float from_y, float to_x, float to_y);
    // Grey, one byte a pixel, over the whole page.
    PdfPage& picture(int width, int height, std::string pixels);
    PdfPage& redaction_mark(float x, float y, float width, float height);

private:
    friend class Pdf;

    void add_text(float x, float y, float size, std::string_view text, std::string_view font, int mode);

    float width_;
    float height_;
    std::string content_;
    std::string annotations_;
    std::string image_;
};

class Pdf {
public:
    Pdf& add(PdfPage page);
    // An entry of the document information: "Title", "CreationDate".
    Pdf& information(std::string_view key, std::string_view value);
    [[nodiscard]] std::string bytes() const;

private:
    std::vector<PdfPage> pages_;
    std::string information_;
};

}  // namespace throughline::test
