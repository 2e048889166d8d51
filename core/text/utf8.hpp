// Code points of UTF-8 text, one at a time. The text must be valid (see clean.hpp); broken bytes read as
// U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace throughline {

// The code point at `at`, and moves `at` past it. Precondition: at < text.size().
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

void append_code_point(std::string& text, char32_t code_point);

// The longest beginning of `text` of at most `bytes` bytes that cuts no code point in two.
[[nodiscard]] std::string_view cut_to(std::string_view text, std::size_t bytes);

}  // namespace throughline
