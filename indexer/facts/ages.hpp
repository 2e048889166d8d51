// Ages as reports print them: "four months old", "7-month-old", "three years and two months old", "fifteen".
#pragma once

#include <cstddef>
#include <optional>

#include "indexer/facts/statements.hpp"

namespace throughline {

struct StatedAge {
    int months = 0;
    std::size_t first = 0;  // words of the statement, [first, end); "old" is part of it
    std::size_t end = 0;
    bool has_unit = false;  // "sixteen years"; without one a bare number, which may count anything
    bool is_old = false;    // "old" ends it

    bool operator==(const StatedAge&) const = default;
};

// The age that begins at this word. An age is at most 25 years.
[[nodiscard]] std::optional<StatedAge> age_at(const FactStatement& statement, std::size_t at);

}  // namespace throughline
