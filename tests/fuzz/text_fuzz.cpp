// Any bytes as a file of unknown kind, as plain text and as Markdown.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"

namespace {

template <typename Work>
void tolerate(Work work)
{
    try {
        static_cast<void>(work());
    } catch (const throughline::UnreadableFile&) {
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    tolerate([&] { return throughline::format_of(bytes, "a.md"); });
    tolerate([&] { return throughline::extract_text(bytes); });
    tolerate([&] { return throughline::extract_markdown(bytes); });
    return 0;
}
