// Any bytes as a web page.
#include <cstddef>
#include <cstdint>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        static_cast<void>(throughline::extract_html({reinterpret_cast<const char*>(data), size}));
    } catch (const throughline::UnreadableFile&) {
    }
    return 0;
}
