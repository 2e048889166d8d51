// Pictures of pages -> lines of text, by Tesseract.
#pragma once

#include <chrono>
#include <optional>

#include "indexer/extract/pdf_file.hpp"
#include "indexer/extract/pdf_pieces.hpp"

namespace throughline {

struct OcrResult {
    std::vector<TextPiece> pieces;  // whole lines
    float confidence = 0;           // 0 to 100, mean over words
    bool is_too_slow = false;       // the time was over before the page was read
};

// Loads the language data, English and, where it is installed, Welsh. Throws Error if there is none. What it
// loads stays loaded: a process forked later can read pages without opening files.
void prepare_ocr();

// Whole pages only. Calls prepare_ocr if nobody has.
[[nodiscard]] OcrResult words_in(const GreyPicture&, std::chrono::seconds time);

// Gives the lines of scanned pages one font size where they nearly have it: their heights vary with their
// letters.
void even_out_sizes(const std::vector<TextPiece*>& lines);

}  // namespace throughline
