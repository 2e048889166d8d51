// The order in which readers in the UK look names up.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// Sorting by these keys sorts the texts: case and accents count last, numbers within a text by value (ICU,
// root order).
[[nodiscard]] std::string sort_key(std::string_view text);

}  // namespace throughline
