#include "server/http/headers.hpp"

#include <algorithm>

namespace throughline {
namespace {

// No inline script or style, nothing from elsewhere, no frame around us. A review quotes people; a search
// says what somebody works on: neither may leak through a referrer, a search engine or a neighbouring window.
constexpr std::pair<std::string_view, std::string_view> on_every_answer[] = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
     "manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Robots-Tag", "noindex, nofollow"},
    {"Permissions-Policy",
     "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Accept-Ranges", "none"},  // Range is never honoured
    {"Vary", "Accept-Encoding"},
};

std::string_view cache_control(Keep keep)
{
    switch (keep) {
        case Keep::Never:
            return "no-store";
        case Keep::Revalidate:
            return "private, no-cache";
        case Keep::Day:
            return "public, max-age=86400";
        case Keep::Forever:
            return "public, max-age=31536000, immutable";
    }
    return "no-store";
}

std::string_view without_weakness(std::string_view tag)
{
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

}  // namespace

HeaderList headers_of(const HttpResponse& response)
{
    HeaderList headers(std::begin(on_every_answer), std::end(on_every_answer));
    headers.emplace_back("Cache-Control", cache_control(response.keep));
    if (!response.body.empty())
        headers.emplace_back("Content-Type", response.content_type);
    if (!response.etag.empty())
        headers.emplace_back("ETag", response.etag);
    if (response.is_gzipped)
        headers.emplace_back("Content-Encoding", "gzip");
    headers.insert(headers.end(), response.headers.begin(), response.headers.end());
    return headers;
}

bool has_tag(std::string_view if_none_match, std::string_view etag)
{
    if (etag.empty())
        return false;
    while (!if_none_match.empty()) {
        const std::size_t comma = std::min(if_none_match.find(','), if_none_match.size());
        std::string_view tag = if_none_match.substr(0, comma);
        if_none_match.remove_prefix(std::min(comma + 1, if_none_match.size()));
        while (tag.starts_with(' '))
            tag.remove_prefix(1);
        while (tag.ends_with(' '))
            tag.remove_suffix(1);
        if (tag == "*" || (!tag.empty() && without_weakness(tag) == without_weakness(etag)))
            return true;
    }
    return false;
}

}  // namespace throughline
