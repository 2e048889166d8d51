// Any bytes as the archive itself, and as its parts one after another, separated by a zero.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/office.hpp"

namespace {

throughline::ZipParts parts_in(std::string_view bytes)
{
    throughline::ZipParts parts;
    for (const std::string name :
         {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"}) {
        const std::size_t end = bytes.find('\0');
        parts.emplace(name, bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    return parts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        static_cast<void>(bytes.starts_with("PK") ? throughline::extract_docx(bytes)
                                                  : throughline::docx_document(parts_in(bytes)));
    } catch (const throughline::UnreadableFile&) {
    }
    return 0;
}
