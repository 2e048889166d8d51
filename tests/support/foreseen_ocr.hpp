// How many pages of a PDF its reader says would go to OCR, without reading them.
#pragma once

#include <string_view>

#include "indexer/extract/extract.hpp"

namespace throughline::test {

[[nodiscard]] inline int pages_foreseen_for_ocr(std::string_view bytes, OcrMode mode)
{
    ExtractOptions options;
    options.ocr = mode;
    options.foresee_ocr = [](int pages) { throw pages; };
    try {
        static_cast<void>(extract_pdf(bytes, options));
    } catch (const int pages) {
        return pages;
    }
    return -1;
}

}  // namespace throughline::test
