#include "indexer/facts/ages.hpp"

#include <array>
#include <charconv>

#include "indexer/facts/any_of.hpp"

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

// "Year 9 pupil": thirteen or fourteen years old.
std::optional<StatedAge> age_in_school_years(const FactStatement& statement, std::size_t at)
{
    constexpr int last = 13;
    constexpr int before_school = 4;  // years of age when the year before the first begins
    if (statement.word(at) != "year" || statement.gap_before(at + 1) != " ")
        return std::nullopt;
    const auto school_year = number_in(statement.word(at + 1));
    if (!school_year || *school_year < 1 || *school_year > last ||
        !is_any(statement.word(at + 2), {"pupil", "student", "girl", "boy", "child"}))
        return std::nullopt;
    return StatedAge{(*school_year + before_school) * year + year / 2, at, at + 3, true, true};
}

// "nearly three": printed so, and a little less.
std::optional<StatedAge> age_not_quite_reached(const FactStatement& statement, std::size_t at)
{
    auto age = age_at(statement, at + 1);
    if (age) {
        age->first = at;
        age->months -= age->months > 0 ? 1 : 0;
    }
    return age;
}

// "less than one day old", "less than a week".
std::optional<StatedAge> age_below(const FactStatement& statement, std::size_t at)
{
    const bool is_one = is_any(statement.word(at + 2), {"a", "an"});
    const int months = is_one ? months_of(1, statement.word(at + 3)) : -1;
    auto age = months >= 0 ? std::optional(StatedAge{months, at, at + 4, true}) : age_at(statement, at + 2);
    if (!age || !age->has_unit)
        return std::nullopt;
    age->first = at;
    if (statement.word(age->end) == "old") {
        ++age->end;
        age->is_old = true;
    }
    return age;
}

// "twenty-two months"; "twenty-six" alone is no child.
std::optional<StatedAge> age_of_two_numbers(const FactStatement& statement, std::size_t at, int count)
{
    const int months = months_of(count, statement.word(at + 2));
    if (months < 0 || months > oldest || !is_next_to(statement, at + 2))
        return std::nullopt;
    const bool is_old = statement.word(at + 3) == "old";
    return StatedAge{months, at, at + (is_old ? 4 : 3), true, is_old};
}

// "three years [and two months]": `months` is the age without it, and without a half.
void add_rest(StatedAge& age, int months, const FactStatement& statement)
{
    std::size_t more = age.end;
    more += statement.word(more) == "and" ? 1U : 0U;
    const auto second = number_in(statement.word(more));
    const int rest = second ? months_of(*second, statement.word(more + 1)) : -1;
    const char unit_of_rest = rest >= 0 ? statement.word(more + 1)[0] : ' ';
    const bool is_below_years = unit_of_rest == 'm' && months >= year;
    const bool is_below_months = (unit_of_rest == 'w' || unit_of_rest == 'd') && months >= 1;
    if (rest >= 0 && rest < year && (is_below_years || is_below_months)) {
        age.months += rest;
        age.end = more + 2;
    }
}

// "three years [old]", "14 years [of age]"
void add_old(StatedAge& age, const FactStatement& statement)
{
    if (statement.word(age.end) == "old" && is_next_to(statement, age.end)) {
        ++age.end;
        age.is_old = true;
    } else if (statement.word(age.end) == "of" && statement.word(age.end + 1) == "age") {
        age.end += 2;
        age.is_old = true;
    }
}

// "three years", "three and a half years"; nothing: no unit follows the number.
std::optional<StatedAge> age_with_unit(const FactStatement& statement, std::size_t at, int count)
{
    std::size_t unit = at + 1;
    const bool has_half = statement.word(unit) == "and" && statement.word(unit + 2) == "half";
    unit += has_half ? 3U : 0U;
    const int months = months_of(count, statement.word(unit));
    if (months < 0 || !is_next_to(statement, unit))
        return std::nullopt;
    const int half = has_half ? months_of(1, statement.word(unit)) / 2 : 0;
    StatedAge age{months + half, at, unit + 1, true};
    add_rest(age, months, statement);
    add_old(age, statement);
    return age;
}

}  // namespace

std::optional<StatedAge> age_at(const FactStatement& statement, std::size_t at)
{
    if (const auto in_school = age_in_school_years(statement, at))
        return in_school;
    if (is_any(statement.word(at), {"nearly", "almost"}) && statement.gap_before(at + 1) == " " &&
        number_in(statement.word(at + 1)))
        return age_not_quite_reached(statement, at);
    if (statement.word(at) == "less" && statement.word(at + 1) == "than")
        return age_below(statement, at);
    const auto count = number_in(statement.word(at));
    if (!count)
        return std::nullopt;
    const auto second = number_in(statement.word(at + 1));
    if (*count == 20 && is_next_to(statement, at + 1) && second)
        return age_of_two_numbers(statement, at, *count + *second);
    const StatedAge age = age_with_unit(statement, at, *count).value_or(StatedAge{*count * year, at, at + 1});
    return age.months <= oldest ? std::optional(age) : std::nullopt;
}

}  // namespace throughline
