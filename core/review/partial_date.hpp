// Dates that say as much as is known: "2019", "2019-04" or "2019-04-30" (ISO 8601 with reduced precision).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace throughline {

struct PartialDate {
    int year = 0;   // 1800 to 2199
    int month = 0;  // 0: not known
    int day = 0;    // 0: not known

    // By what is known; an unknown part comes before any known one.
    auto operator<=>(const PartialDate&) const = default;
};

// Nothing: the text is no such date, or there is no such day.
[[nodiscard]] std::optional<PartialDate> partial_date(std::string_view text);
[[nodiscard]] std::string iso_of(const PartialDate& date);

}  // namespace throughline
