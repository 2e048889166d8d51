// Closed lists of words, as the points are told by.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace throughline {

template <std::size_t count>
[[nodiscard]] bool is_one_of(std::string_view word, const std::string_view (&list)[count])
{
    return std::ranges::find(list, word) != std::end(list);
}

}  // namespace throughline
