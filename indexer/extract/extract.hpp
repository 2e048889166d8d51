// One file's bytes -> pages of blocks. Runs only inside the confined worker.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/review/document.hpp"
#include "core/worker/worker.hpp"

namespace throughline {

struct ExtractOptions {
    std::string name_hint;  // the file's name; only tells Markdown from plain text
    OcrMode ocr = OcrMode::Auto;
    std::chrono::seconds ocr_time_per_page{20};
    // Told once of a PDF, before it is read: how many of its pages would go to OCR, so that the caller can
    // grant the time. What it throws ends the reading.
    std::function<void(int pages)> foresee_ocr = [](int) {};
};

// What the bytes are, whatever the file is called. Throws UnreadableFile: Empty, Unsupported, Encrypted or
// TooLarge.
[[nodiscard]] Format format_of(std::string_view bytes, const std::string& name_hint);

// Throws UnreadableFile.
[[nodiscard]] Document extract(std::string_view bytes, const ExtractOptions&);

// Loads what the readers need from disk (OCR language data), before the process gives up the right to open
// files.
void prepare_readers(OcrMode);

// One reader a format. Each throws UnreadableFile.
[[nodiscard]] Document extract_pdf(std::string_view bytes, const ExtractOptions&);
[[nodiscard]] Document extract_docx(std::string_view bytes);
[[nodiscard]] Document extract_odt(std::string_view bytes);
[[nodiscard]] Document extract_html(std::string_view bytes);
[[nodiscard]] Document extract_text(std::string_view bytes);
[[nodiscard]] Document extract_markdown(std::string_view bytes);

// A page of a PDF as PNG bytes, `width` pixels wide.
[[nodiscard]] std::string picture_of_pdf_page(std::string_view bytes, int page, int width);

}  // namespace throughline
