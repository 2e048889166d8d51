// Any bytes at all are a request or a refusal, and what is let through can be asked; any bytes are a form or
// none.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "core/text/utf8.hpp"
#include "server/http/compression.hpp"
#include "server/http/guard.hpp"
#include "server/http/headers.hpp"
#include "server/http/router.hpp"
#include "server/http/search_parameters.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view head(reinterpret_cast<const char*>(data), size);
    const throughline::HttpRequest request = throughline::guarded_request(head, {}, {});
    if (request.refusal && !request.closes)
        std::abort();
    if (!request.refusal && !request.path.starts_with('/'))
        std::abort();
    if (throughline::read_search(request.parameters).request.page == 0)
        std::abort();
    const auto form = throughline::parsed_form(head);  // as a body
    if (const auto* fields = std::get_if<throughline::Parameters>(&form))
        for (const auto& [name, value] : *fields)
            if (!throughline::is_valid_utf8(name) || !throughline::is_valid_utf8(value))
                std::abort();
    (void)throughline::accepts_gzip(request.accept_encoding);
    (void)throughline::has_tag(request.if_none_match, "W/\"1-2\"");
    (void)throughline::matched("/reviews/{id}/pages/{n}", request.path);
    return 0;
}
