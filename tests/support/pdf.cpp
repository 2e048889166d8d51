#include "support/pdf.hpp"

#include <cstdio>
#include <utility>

namespace throughline::test {
namespace {

std::string number(float value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(value));
    return text;
}

// As a PDF string in Windows-1252, which the fonts are set to: enough for the tests.
std::string quoted(std::string_view text)
{
    std::string result = "(";
    for (const char byte : text) {
        if (byte == '(' || byte == ')' || byte == '\\')
            result += '\\';
        result += byte;
    }
    return result + ")";
}

std::string stream(std::string_view entries, std::string_view contents)
{
    return "<< " + std::string(entries) + " /Length " + std::to_string(contents.size()) + " >>\nstream\n" +
           std::string(contents) + "\nendstream";
}

}  // namespace

void PdfPage::add_text(float x, float y, float size, std::string_view text, std::string_view font, int mode)
{
    content_ += "BT " + std::to_string(mode) + " Tr /" + std::string(font) + " " + number(size) + " Tf " +
                number(x) + " " + number(height_ - y) + " Td " + quoted(text) + " Tj ET\n";
}

PdfPage& PdfPage::text(float x, float y, float size, std::string_view text, bool is_bold)
{
    add_text(x, y, size, text, is_bold ? "Bold" : "Plain", 0);
    return *this;
}

PdfPage& PdfPage::invisible_text(float x, float y, float size, std::string_view text)
{
    add_text(x, y, size, text, "Plain", 3);
    return *this;
}

PdfPage& PdfPage::lines(float x, float y, float size, float step, const std::vector<std::string>& lines)
{
    for (const std::string& line : lines) {
        text(x, y, size, line);
        y += step;
    }
    return *this;
}

PdfPage& PdfPage::rectangle(float x, float y, float width, float height, std::string_view colour)
{
    content_ += "q " + std::string(colour) + " rg " + number(x) + " " + number(height_ - y - height) + " " +
                number(width) + " " + number(height) + " re f Q\n";
    return *this;
}

PdfPage& PdfPage::rule(float from_x, float from_y, float to_x, float to_y)
{
    content_ += "q 0.5 w " + number(from_x) + " " + number(height_ - from_y) + " m " + number(to_x) + " " +
                number(height_ - to_y) + " l S Q\n";
    return *this;
}

PdfPage& PdfPage::picture(int width, int height, std::string pixels)
{
    image_ = stream("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width " +
                        std::to_string(width) + " /Height " + std::to_string(height),
                    pixels);
    content_ += "q " + number(width_) + " 0 0 " + number(height_) + " 0 0 cm /Scan Do Q\n";
    return *this;
}

PdfPage& PdfPage::redaction_mark(float x, float y, float width, float height)
{
    annotations_ += "<< /Type /Annot /Subtype /Redact /Rect [" + number(x) + " " +
                    number(height_ - y - height) + " " + number(x + width) + " " + number(height_ - y) +
                    "] >> ";
    return *this;
}

Pdf& Pdf::add(PdfPage page)
{
    pages_.push_back(std::move(page));
    return *this;
}

Pdf& Pdf::information(std::string_view key, std::string_view value)
{
    information_ += "/" + std::string(key) + " " + quoted(value) + " ";
    return *this;
}

std::string Pdf::bytes() const
{
    // 1 catalogue, 2 page tree, 3 and 4 fonts, 5 information, then three a page: page, content, picture.
    std::string kids;
    for (std::size_t i = 0; i < pages_.size(); ++i)
        kids += std::to_string(6 + 3 * i) + " 0 R ";
    const auto font = [](std::string_view name) {
        return "<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /" + std::string(name) +
               " >>";
    };
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(pages_.size()) + " >>",
        font("Helvetica"), font("Helvetica-Bold"), "<< " + information_ + ">>"};
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        const PdfPage& page = pages_[i];
        const std::string content = std::to_string(7 + 3 * i);
        const std::string image = std::to_string(8 + 3 * i);
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(page.width_) + " " +
                          number(page.height_) + "] /Contents " + content + " 0 R /Annots [ " +
                          page.annotations_ + "] /Resources << /Font << /Plain 3 0 R /Bold 4 0 R >> " +
                          (page.image_.empty() ? "" : "/XObject << /Scan " + image + " 0 R >> ") + ">> >>");
        objects.push_back(stream("", page.content_));
        objects.push_back(page.image_.empty() ? "null" : page.image_);
    }

    std::string file = "%PDF-1.7\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", file.size());
        table += entry;
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(file.size());
    return file + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) +
           " /Root 1 0 R /Info 5 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace throughline::test
