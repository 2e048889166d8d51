// Any bytes as a librarian's list of what is known of files: rows, or a sentence that says what to mend.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/error.hpp"
#include "core/text/utf8.hpp"
#include "indexer/pipeline/manifest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const throughline::Manifest manifest =
            throughline::manifest_from({reinterpret_cast<const char*>(data), size});
        for (const auto& [file, fields] : manifest.fields)
            for (const throughline::Field& field : fields)
                if (field.name.empty() || field.value.empty() || !throughline::is_valid_utf8(field.value))
                    std::abort();
    } catch (const throughline::Error&) {
        return 0;
    }
    return 0;
}
