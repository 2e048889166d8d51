#include "core/review/partial_date.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace throughline {
namespace {

// The number that fills all of `text`, which must be `digits` long.
std::optional<int> number(std::string_view text, std::size_t digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc() && end == text.data() + text.size() && text.size() == digits;
    return is_whole && text.front() != '-' ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<PartialDate> partial_date(std::string_view text)
{
    PartialDate date;
    const auto year = number(text.substr(0, 4), 4);
    if (!year || *year < 1800 || *year > 2199)
        return std::nullopt;
    date.year = *year;
    if (text.size() == 4)
        return date;
    const auto month = text.size() >= 7 && text[4] == '-' ? number(text.substr(5, 2), 2) : std::nullopt;
    if (!month || *month < 1 || *month > 12)
        return std::nullopt;
    date.month = *month;
    if (text.size() == 7)
        return date;
    const auto day = text.size() == 10 && text[7] == '-' ? number(text.substr(8, 2), 2) : std::nullopt;
    if (!day)
        return std::nullopt;
    date.day = *day;
    const std::chrono::year_month_day calendar{std::chrono::year(date.year),
                                               std::chrono::month(static_cast<unsigned>(date.month)),
                                               std::chrono::day(static_cast<unsigned>(date.day))};
    return calendar.ok() ? std::optional(date) : std::nullopt;
}

std::string iso_of(const PartialDate& date)
{
    char text[sizeof "2019-04-30"] = "";
    if (date.month == 0)
        std::snprintf(text, sizeof text, "%04d", date.year);
    else if (date.day == 0)
        std::snprintf(text, sizeof text, "%04d-%02d", date.year, date.month);
    else
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

}  // namespace throughline
