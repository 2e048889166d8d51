// A PDF opened by MuPDF. Together with pdf_capture.cpp the only place that knows MuPDF.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/document.hpp"
#include "indexer/extract/pdf_raw.hpp"

namespace throughline {

// Grey, one byte a pixel, row by row.
struct GreyPicture {
    int width = 0;
    int height = 0;
    float dots_per_inch = 0;
    std::vector<unsigned char> pixels;
};

// What a page needs at hand, as far as can be told without reading what it paints.
struct PageResources {
    bool has_fonts = false;
    std::int64_t image_pixels = 0;  // of all its pictures together
};

class PdfFile {
public:
    // Keeps no copy of the bytes: they must outlive it. Throws UnreadableFile.
    explicit PdfFile(std::string_view bytes);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    [[nodiscard]] int page_count() const;

    // What says where things stand in it was wrong or missing, as after a download that broke off, and was
    // made anew from what is there. Certain only after all pages were read.
    [[nodiscard]] bool was_mended() const;
    [[nodiscard]] Hints hints() const;

    // Pages count from 0. What cannot be read of a page is left out.
    [[nodiscard]] RawPage page(int index) const;
    [[nodiscard]] PageResources resources(int index) const;
    [[nodiscard]] GreyPicture grey_picture(int index, float dots_per_inch) const;
    [[nodiscard]] std::string png_picture(int index, int width) const;

    struct Impl;

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
