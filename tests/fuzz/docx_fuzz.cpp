// Any bytes as the archive itself, and as its parts one after another, separated by a zero.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/office.hpp"
#include "tests/fuzz/parts.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        static_cast<void>(bytes.starts_with("PK")
                              ? throughline::extract_docx(bytes)
                              : throughline::docx_document(throughline::fuzz::parts_in(
                                    bytes, {"word/document.xml", "word/styles.xml", "word/numbering.xml",
                                            "word/footnotes.xml"})));
    } catch (const throughline::UnreadableFile&) {
    }
    return 0;
}
