#include "server/http/compression.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "core/base/error.hpp"
#include "core/text/ascii.hpp"

namespace throughline {
namespace {

constexpr int cheapest = 1;  // levels of libdeflate
constexpr int smallest = 12;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

Compressor compressor_of(int level)
{
    Compressor compressor(libdeflate_alloc_compressor(level));
    if (compressor == nullptr)
        throw Error("an answer could not be compressed: no memory is left");
    return compressor;
}

// "gzip;q=0.5" -> is there any weight? Only "q=0", "q=0.", "q=0.000" are none.
bool has_weight(std::string_view parameters)
{
    const std::size_t q = parameters.find("q=");
    if (q == std::string_view::npos)
        return true;
    const std::string_view value = trimmed(parameters.substr(q + 2));
    return value.empty() || value.find_first_not_of("0.") != std::string_view::npos;
}

bool is_same_word(std::string_view text, std::string_view lower)
{
    return std::ranges::equal(text, lower, [](char a, char b) { return ascii_lower(a) == b; });
}

}  // namespace

std::string gzipped(std::string_view bytes, Effort effort)
{
    // Each thread keeps its own: making one costs as much as a small answer.
    thread_local const Compressor cheap = compressor_of(cheapest);
    const Compressor best = effort == Effort::Best ? compressor_of(smallest) : nullptr;
    libdeflate_compressor* const compressor = best != nullptr ? best.get() : cheap.get();
    std::string packed(libdeflate_gzip_compress_bound(compressor, bytes.size()), '\0');
    packed.resize(
        libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(), packed.data(), packed.size()));
    if (packed.empty())
        throw Error("an answer could not be compressed");
    return packed;
}

bool accepts_gzip(std::string_view accept_encoding)
{
    std::optional<bool> by_star;
    while (!accept_encoding.empty()) {
        const std::size_t comma = std::min(accept_encoding.find(','), accept_encoding.size());
        const std::string_view item = accept_encoding.substr(0, comma);
        accept_encoding.remove_prefix(std::min(comma + 1, accept_encoding.size()));
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        const std::string_view name = trimmed(item.substr(0, semicolon));
        if (is_same_word(name, "gzip") || is_same_word(name, "x-gzip"))
            return has_weight(item.substr(semicolon));
        if (name == "*")
            by_star = has_weight(item.substr(semicolon));
    }
    return by_star.value_or(false);
}

bool is_compressible(std::string_view content_type)
{
    return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
           content_type.starts_with("application/manifest+json") || content_type.starts_with("image/svg+xml");
}

}  // namespace throughline
