// How MuPDF is called. Internal to the files that know MuPDF (pdf_file, pdf_pages, pdf_pictures, pdf_capture,
// pdf_paths).
//
// MuPDF leaves its functions by longjmp, so nothing that calls it inside `attempt` may own an object with a
// destructor, and no C++ exception may travel through its frames.
#pragma once

#include <mupdf/fitz.h>
#include <mupdf/pdf.h>

#include <array>

#include "indexer/extract/pdf_file.hpp"

namespace throughline {

struct Attempt {
    bool is_done = false;
    std::array<char, 200> message{};  // why not
};

// In a source file of its own, so that no compiler keeps in a register what `work` writes before it is left.
[[nodiscard]] Attempt attempted(fz_context*, void (*work)(const void*), const void* argument);

template <typename Work>
[[nodiscard]] Attempt attempt(fz_context* context, const Work& work)
{
    return attempted(
        context, [](const void* argument) { (*static_cast<const Work*>(argument))(); }, &work);
}

// Throws the UnreadableFile that fits MuPDF's message.
[[noreturn]] void refuse(const Attempt&);

// Where the tree of pages is broken: makes a new one of all pages that lie about in the file, and counts
// them, up to one more than `most`.
[[nodiscard]] int rescued_page_count(fz_context*, pdf_document*, int most);

struct PdfFile::Impl {
    fz_context* context = nullptr;
    fz_stream* stream = nullptr;
    pdf_document* document = nullptr;
    int page_count = 0;

    Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();
};

}  // namespace throughline
