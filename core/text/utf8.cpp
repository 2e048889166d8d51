#include "core/text/utf8.hpp"

#include <unicode/utf8.h>

#include <cassert>

// ICU's macros convert between char, int and uint8_t as they please; other files may be compiled behind this
// one.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace throughline {

char32_t next_code_point(std::string_view text, std::size_t& at)
{
    assert(at < text.size());
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    UChar32 code_point = 0;
    U8_NEXT_OR_FFFD(text.data(), at, text.size(), code_point);
    return static_cast<char32_t>(code_point);
}

bool is_valid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        UChar32 code_point = 0;
        U8_NEXT(text.data(), at, text.size(), code_point);
        if (code_point < 0)
            return false;
    }
    return true;
}

void append_code_point(std::string& text, char32_t code_point)
{
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code_point));
    text.append(bytes, length);
}

std::string_view cut_to(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return text.substr(0, bytes);
}

}  // namespace throughline

#pragma GCC diagnostic pop
