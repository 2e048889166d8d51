// Any bytes are a PDF with at least one page, or an unreadable file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > (std::size_t{1} << 20))
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    throughline::ExtractOptions options;
    options.ocr = throughline::OcrMode::Never;
    try {
        if (throughline::extract_pdf(bytes, options).pages.empty())
            std::abort();
        options.ocr = throughline::OcrMode::Auto;
        options.foresee_ocr = [](int) {  // OCR itself takes too long for a fuzzer
            throw throughline::UnreadableFile(throughline::FailureReason::NoText);
        };
        static_cast<void>(throughline::extract_pdf(bytes, options));
    } catch (const throughline::UnreadableFile&) {
        return 0;
    }
    return 0;
}
