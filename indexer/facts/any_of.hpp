// A word against a few others.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace throughline {

[[nodiscard]] inline bool is_any(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

}  // namespace throughline
