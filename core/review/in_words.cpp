#include "core/review/in_words.hpp"

#include <array>
#include <charconv>
#include <optional>

#include "core/review/closed_values.hpp"

namespace throughline {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::optional<unsigned> number_in(std::string_view digits)
{
    unsigned number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return number;
}

// "2021", "2021-03" or "2021-03-04"
std::optional<std::string> day_in_words(std::string_view day)
{
    if (day.size() != 4 && day.size() != 7 && day.size() != 10)
        return std::nullopt;
    const auto year = number_in(day.substr(0, 4));
    if (!year)
        return std::nullopt;
    std::string words(day.substr(0, 4));
    if (day.size() == 4)
        return words;

    const auto month = number_in(day.substr(5, 2));
    if (day[4] != '-' || !month || *month < 1 || *month > 12)
        return std::nullopt;
    words = std::string(months[*month - 1]) + ' ' + words;
    if (day.size() == 7)
        return words;

    const auto date = number_in(day.substr(8, 2));
    if (day[7] != '-' || !date || *date < 1 || *date > 31)
        return std::nullopt;
    return std::to_string(*date) + ' ' + words;
}

}  // namespace

std::string date_in_words(std::string_view iso)
{
    const bool has_time = iso.size() >= 16 && iso[10] == 'T' && iso[13] == ':' &&
                          number_in(iso.substr(11, 2)) && number_in(iso.substr(14, 2));
    const auto day = day_in_words(has_time ? iso.substr(0, 10) : iso);
    if (!day)
        return std::string(iso);
    if (!has_time)
        return *day;
    return *day + " at " + std::string(iso.substr(11, 5)) + (iso.ends_with('Z') ? " UTC" : "");
}

std::string label_of_type(std::string_view type)
{
    return label_of_value("type", type);
}

}  // namespace throughline
