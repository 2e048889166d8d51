#include "core/text/collation.hpp"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/error.hpp"

namespace throughline {
namespace {

std::unique_ptr<icu::Collator> collator()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale::getUK(), status));
    if (U_FAILURE(status) != 0)
        throw Error(std::string("loading ICU's order of names: ") + u_errorName(status));
    made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return made;
}

}  // namespace

std::string sort_key(std::string_view text)
{
    static const std::unique_ptr<icu::Collator> order = collator();
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::array<uint8_t, 512> key{};
    const int32_t length = order->getSortKey(wide, key.data(), static_cast<int32_t>(key.size()));
    const auto kept = static_cast<std::size_t>(std::min<int32_t>(length, static_cast<int32_t>(key.size())));
    return {reinterpret_cast<const char*>(key.data()), kept};
}

}  // namespace throughline
