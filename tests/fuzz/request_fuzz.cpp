// Any bytes at all are a request or a refusal, and what is let through can be asked.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/http/guard.hpp"
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
    (void)throughline::matched("/reviews/{id}/pages/{n}", request.path);
    return 0;
}
