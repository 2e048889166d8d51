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
    for (const std::string name : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
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
        static_cast<void>(bytes.starts_with("PK") ? throughline::extract_odt(bytes)
                                                  : throughline::odt_document(parts_in(bytes)));
    } catch (const throughline::UnreadableFile&) {
    }
    return 0;
}
