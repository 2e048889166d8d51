#include "server/search/query_ages.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/review/child.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr int months_of_year = 12;
constexpr int weeks_of_month = 4;
constexpr int oldest_child = 17;  // years
constexpr int widest_below = 5;   // "under 5"; "under 18" is every child
constexpr int longest_number = 99;

// The words that readers have for an age: from so many months to so many.
struct AgeWord {
    std::string_view word;
    int from = 0;
    int to = 0;
};

constexpr int toddler = 2 * months_of_year;
constexpr int teens = 13 * months_of_year;
constexpr int late_teens = 16 * months_of_year;

constexpr std::array age_words{
    AgeWord{"unborn", -1, -1},
    AgeWord{"baby", 0, 0},
    AgeWord{"babies", 0, 0},
    AgeWord{"infant", 0, 0},
    AgeWord{"infants", 0, 0},
    AgeWord{"newborn", 0, 0},
    AgeWord{"toddler", toddler, toddler},
    AgeWord{"toddlers", toddler, toddler},
    AgeWord{"teenage", teens, late_teens},
    AgeWord{"teenager", teens, late_teens},
    AgeWord{"teenagers", teens, late_teens},
    AgeWord{"adolescent", teens, late_teens},
    AgeWord{"adolescents", teens, late_teens},
};

constexpr std::array<std::string_view, 18> written_numbers{
    "nought", "one", "two",    "three",  "four",     "five",     "six",     "seven",   "eight",
    "nine",   "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"};

using QueryWords = std::vector<Word>;

// Of the word at this place, which may be none.
bool is_any_of(const QueryWords& words, std::size_t at, std::initializer_list<std::string_view> choices)
{
    return at < words.size() &&
           std::ranges::find(choices, std::string_view(words[at].folded)) != choices.end();
}

// "15", "1s", "fifteen".
std::optional<int> number_in(std::string_view word)
{
    if (const auto known = std::ranges::find(written_numbers, word); known != written_numbers.end())
        return static_cast<int>(known - written_numbers.begin());
    if (word.ends_with('s'))
        word.remove_suffix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool is_number = error == std::errc() && end == word.data() + word.size();
    return is_number && number <= longest_number ? std::optional(number) : std::nullopt;
}

// Months of `number` of what is counted here: years where it does not say.
int months_of(int number, const QueryWords& words, std::size_t unit)
{
    if (is_any_of(words, unit, {"day", "days"}))
        return 0;
    if (is_any_of(words, unit, {"week", "weeks"}))
        return number / weeks_of_month;
    return is_any_of(words, unit, {"month", "months"}) ? number : number * months_of_year;
}

struct AgeSpan {
    int from = 0;  // months
    int to = 0;
};

// The age that begins with a number at this word.
std::optional<AgeSpan> stated_at(const QueryWords& words, std::size_t at)
{
    const auto number = number_in(words[at].folded);
    if (!number)
        return std::nullopt;
    const bool has_unit =
        is_any_of(words, at + 1, {"day", "days", "week", "weeks", "month", "months", "year", "years"});
    const bool is_old = has_unit && is_any_of(words, at + 2, {"old", "olds"});
    const bool is_below = at > 0 && is_any_of(words, at - 1, {"under"});
    const bool is_aged = (at > 0 && is_any_of(words, at - 1, {"aged", "age"})) ||
                         (at > 1 && is_any_of(words, at - 1, {"of"}) && is_any_of(words, at - 2, {"age"}));
    const int months = months_of(*number, words, at + 1);
    if (!(is_old || is_below || is_aged) || months >= (oldest_child + 1) * months_of_year)
        return std::nullopt;
    if (!is_below)
        return AgeSpan{months, months};
    if (months > widest_below * months_of_year)
        return std::nullopt;
    return AgeSpan{0, std::max(months - 1, 0)};
}

void add_bands(const AgeSpan& span, std::vector<std::string_view>& bands)
{
    for (const int months : {span.from, span.to})
        if (const std::string_view band = age_band_of(months); std::ranges::find(bands, band) == bands.end())
            bands.push_back(band);
}

}  // namespace

std::vector<std::string_view> age_bands_in(const std::string& text)
{
    const QueryWords words = words_of(text);
    std::vector<std::string_view> bands;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (const auto stated = stated_at(words, at))
            add_bands(*stated, bands);
        const auto named = std::ranges::find(age_words, std::string_view(words[at].folded), &AgeWord::word);
        if (named != age_words.end())
            add_bands({named->from, named->to}, bands);
    }
    return bands;
}

}  // namespace throughline
