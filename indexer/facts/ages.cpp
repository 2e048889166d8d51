#include "indexer/facts/ages.hpp"

#include <array>
#include <charconv>

namespace throughline {
namespace {

constexpr int year = 12;
constexpr int oldest = 25 * year;

constexpr std::array<std::string_view, 21> numbers{
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

std::optional<int> number_in(std::string_view word)
{
    for (std::size_t value = 1; value < numbers.size(); ++value)
        if (numbers[value] == word)
            return static_cast<int>(value);
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool is_whole = error == std::errc() && end == word.data() + word.size();
    return is_whole && word.size() <= 2 ? std::optional(value) : std::nullopt;
}

// In months, those of less than one counted as none; -1: no unit of time.
int months_of(int count, std::string_view unit)
{
    if (unit == "year" || unit == "years" || unit == "yr" || unit == "yrs")
        return count * year;
    if (unit == "month" || unit == "months")
        return count;
    if (unit == "week" || unit == "weeks")
        return count * 7 / 30;
    return unit == "day" || unit == "days" || unit == "hour" || unit == "hours" ? count / 30 : -1;
}

bool is_next_to(const FactStatement& statement, std::size_t at)
{
    const std::string_view gap = statement.gap_before(at);
    return gap == " " || gap == "-" || gap == " -" || gap == "- ";
}

}  // namespace

std::optional<StatedAge> age_at(const FactStatement& statement, std::size_t at)
{
    const auto count = number_in(statement.word(at));
    if (!count)
        return std::nullopt;
    StatedAge age{*count * year, at, at + 1};
    const bool is_twenty_odd =
        *count == 20 && is_next_to(statement, at + 1) && number_in(statement.word(at + 1));
    if (is_twenty_odd)
        return std::nullopt;  // "twenty-six": no child
    std::size_t unit = at + 1;
    const bool has_half = statement.word(unit) == "and" && statement.word(unit + 2) == "half";
    unit += has_half ? 3U : 0U;
    if (const int months = months_of(*count, statement.word(unit));
        months >= 0 && is_next_to(statement, unit)) {
        age = {months + (has_half ? months_of(1, statement.word(unit)) / 2 : 0), at, unit + 1, true};
        // "three years and two months"
        std::size_t more = age.end;
        more += statement.word(more) == "and" ? 1U : 0U;
        const auto second = number_in(statement.word(more));
        const int rest = second ? months_of(*second, statement.word(more + 1)) : -1;
        if (rest >= 0 && rest < year && months >= year && statement.word(more + 1)[0] == 'm') {
            age.months += rest;
            age.end = more + 2;
        }
        if (statement.word(age.end) == "old" && is_next_to(statement, age.end)) {
            ++age.end;
            age.is_old = true;
        }
    }
    return age.months <= oldest ? std::optional(age) : std::nullopt;
}

}  // namespace throughline
