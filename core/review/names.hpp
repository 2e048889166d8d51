// Enumerators and the names they have outside the program: one table for both directions.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace throughline {

template <typename Value, std::size_t count>
using Names = std::array<std::pair<Value, std::string_view>, count>;

// Precondition: the value is in the table.
template <typename Value, std::size_t count>
[[nodiscard]] constexpr std::string_view name_in(const Names<Value, count>& names, Value value)
{
    for (const auto& [known, name] : names)
        if (known == value)
            return name;
    return {};
}

template <typename Value, std::size_t count>
[[nodiscard]] constexpr std::optional<Value> value_in(const Names<Value, count>& names,
                                                      std::string_view wanted)
{
    for (const auto& [value, name] : names)
        if (name == wanted)
            return value;
    return std::nullopt;
}

}  // namespace throughline
