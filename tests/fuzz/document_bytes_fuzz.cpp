// Bytes from a compromised reader: a document or an unreadable file, and a document is stable once read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/review/document_bytes.hpp"
#include "core/review/failure.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const std::string_view bytes(reinterpret_cast<const char*>(data), size);
        const throughline::Document document = throughline::document_from(bytes);
        if (throughline::bytes_of(document) != bytes)
            std::abort();
    } catch (const throughline::UnreadableFile&) {
        return 0;
    }
    return 0;
}
