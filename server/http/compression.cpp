#include "server/http/compression.hpp"

#include <zlib.h>

#include <algorithm>
#include <optional>

#include "core/base/error.hpp"
#include "core/text/ascii.hpp"

namespace throughline {
namespace {

constexpr int gzip_window = 15 + 16;  // zlib's sign for a gzip wrapper

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
    z_stream stream{};
    const int level = effort == Effort::Best ? Z_BEST_COMPRESSION : Z_BEST_SPEED;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Error("an answer could not be compressed: no memory is left");
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    // zlib reads through this pointer and never writes; its type is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int result = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END)
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
