// From a path to the row of a table: "/reviews/{id}/pages/{n}" and what stands for its names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

// What stood for the names of a pattern, in their order.
using PathValues = std::vector<std::string>;

// A pattern is made of fixed segments and names: "{id}" is one segment, "{id}.ris" one with this ending,
// "{file*}" all that is left.
// Nothing: the path is another one.
[[nodiscard]] std::optional<PathValues> matched(std::string_view pattern, std::string_view path);

// A number from 1 as we write it: no sign, no leading zero, nine digits at most.
[[nodiscard]] std::optional<std::uint32_t> number_from_path(std::string_view text);

}  // namespace throughline
