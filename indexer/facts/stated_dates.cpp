#include "indexer/facts/stated_dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "indexer/facts/any_of.hpp"

namespace throughline {
namespace {

// Digits only, with an ending as in "14th" where there is one; 0: no such number.
int number_in(std::string_view word)
{
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.size() > 2 && word.ends_with(ending))
            word.remove_suffix(2);
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc() && end == word.data() + word.size() ? value : 0;
}

int year_in(std::string_view word)
{
    const int value = word.size() == 4 ? number_in(word) : 0;
    return value >= 1900 && value <= 2099 ? value : 0;
}

// "22" in "14.02.22", of this century; 0: no such year.
int short_year_in(std::string_view word)
{
    constexpr int last = 60;
    const int value = word.size() == 2 ? number_in(word) : 0;
    return value > 0 && value < last ? 2000 + value : 0;
}

bool is_day(const PartialDate& date)
{
    using namespace std::chrono;
    return year_month_day{year(date.year), month(static_cast<unsigned>(date.month)),
                          day(static_cast<unsigned>(date.day))}
        .ok();
}

bool stands_alone(std::string_view gap)
{
    return gap == " " || gap == ", " || gap == "  " || gap == ". ";
}

// The date around the month's word at `at`.
std::optional<StatedDate> date_with_month(const FactStatement& statement, std::size_t at, int month)
{
    const auto day_at = [&](std::size_t place) {
        const int value = number_in(statement.word(place));
        return statement.word(place).size() <= 4 && value >= 1 && value <= 31 ? value : 0;
    };
    std::size_t after = at + 1;
    StatedDate found{{0, month, 0}, at, 0};
    if (at > 0 && stands_alone(statement.gap_before(at)))
        found.date.day = day_at(at - 1);
    if (at > 1 && statement.word(at - 1) == "of" && found.date.day == 0 && day_at(at - 2) != 0) {
        found.date.day = day_at(at - 2);
        found.first = at - 2;
    } else if (found.date.day != 0) {
        found.first = at - 1;
    } else if (day_at(after) != 0 && year_in(statement.word(after + 1)) != 0) {
        found.date.day = day_at(after++);  // "October 14, 2019"
    }
    if (after < statement.words.size() && stands_alone(statement.gap_before(after)))
        found.date.year = year_in(statement.word(after));
    found.end = after + 1;
    if (found.date.year == 0 || (found.date.day != 0 && !is_day(found.date)))
        return std::nullopt;
    return found;
}

// "14/10/2019", "14.10.2019" and "2019-10-14", whose last number stands at `at`, or first year.
std::optional<StatedDate> date_in_digits(const FactStatement& statement, std::size_t at)
{
    const auto is_mark = [&](std::size_t place) {
        const std::string_view gap = statement.gap_before(place);
        return gap == "/" || gap == "-" || gap == ".";
    };
    const std::string_view word = statement.word(at);
    const int year = year_in(word);
    if (year != 0 && at >= 2 && is_mark(at) && is_mark(at - 1)) {
        const StatedDate found{
            {year, number_in(statement.word(at - 1)), number_in(statement.word(at - 2))}, at - 2, at + 1};
        return is_day(found.date) ? std::optional(found) : std::nullopt;
    }
    if (year != 0 && at + 1 < statement.words.size() && statement.gap_before(at + 1) == "-" &&
        statement.word(at + 1).size() == 2) {
        StatedDate found{{year, number_in(statement.word(at + 1)), 0}, at, at + 2};
        if (at + 2 < statement.words.size() && statement.gap_before(at + 2) == "-" &&
            statement.word(at + 2).size() == 2) {
            found.date.day = number_in(statement.word(at + 2));
            found.end = at + 3;
        }
        const bool is_month = found.date.month >= 1 && found.date.month <= 12;
        return is_month && (found.date.day == 0 || is_day(found.date)) ? std::optional(found) : std::nullopt;
    }
    return std::nullopt;
}

// "14/02/22": both marks alike, and all three in two digits.
std::optional<StatedDate> date_in_short(const FactStatement& statement, std::size_t at)
{
    if (at + 2 >= statement.words.size() || statement.gap_before(at + 1) != "/" ||
        statement.gap_before(at + 2) != "/" || (at > 0 && statement.gap_before(at) == "/"))
        return std::nullopt;
    const StatedDate found{{short_year_in(statement.word(at + 2)), number_in(statement.word(at + 1)),
                            number_in(statement.word(at))},
                           at,
                           at + 3};
    const bool is_in_full = statement.word(at).size() == 2 && statement.word(at + 1).size() == 2;
    return is_in_full && found.date.year != 0 && is_day(found.date) ? std::optional(found) : std::nullopt;
}

// "9.11.2021" and "14.02.22" are one word; "3.2.11" may be the number of a paragraph.
std::optional<StatedDate> date_with_stops(const FactStatement& statement, std::size_t at)
{
    const std::string_view word = statement.word(at);
    const std::size_t first = word.find('.');
    const std::size_t last = word.rfind('.');
    if (first == std::string_view::npos || last == first || word.find('.', first + 1) != last)
        return std::nullopt;
    const bool is_short = word.size() == std::string_view("14.02.22").size() && first == 2 && last == 5;
    const StatedDate found{
        {is_short ? short_year_in(word.substr(last + 1)) : year_in(word.substr(last + 1)),
         number_in(word.substr(first + 1, last - first - 1)), number_in(word.substr(0, first))},
        at,
        at + 1};
    return found.date.year != 0 && is_day(found.date) ? std::optional(found) : std::nullopt;
}

// "Working Together to Safeguard Children (2018)"
bool is_of_a_publication(const FactStatement& statement)
{
    return statement.words.size() > 8 || std::ranges::any_of(statement.words, [](const Word& word) {
               return is_any(word.folded,
                             {"together", "act", "guidance", "regulations", "framework", "procedures"});
           });
}

// A year that words lead to ("in 2018", "the autumn of 2016"), or that stands for itself on a line.
std::optional<StatedDate> bare_year(const FactStatement& statement, std::size_t at)
{
    const int year = year_in(statement.word(at));
    if (year == 0)
        return std::nullopt;
    const std::string_view before = at == 0 ? std::string_view() : statement.word(at - 1);
    const std::string_view earlier = at < 2 ? std::string_view() : statement.word(at - 2);
    const bool is_led_to =
        is_any(before, {"in", "during", "since", "until", "from", "between", "to", "and", "by", "spring",
                        "summer", "autumn", "winter", "early", "late", "mid"}) ||
        (before == "of" && is_any(earlier, {"spring", "summer", "autumn", "winter", "end", "beginning",
                                            "start", "half", "part"}));
    const std::string_view gap = statement.gap_before(at);
    const bool is_labelled = before == "published" || before == "publication" || before == "issued";
    // "2018" on a line of its own, "Executive summary, 2018"
    const bool ends_line = at + 1 == statement.words.size() &&
                           (at == 0 || (gap.size() > 1 && (gap != " (" || !is_of_a_publication(statement))));
    const bool is_close = stands_alone(gap) || (is_labelled && gap == ": ");
    if (!ends_line && (!(is_led_to || is_labelled) || !is_close))
        return std::nullopt;
    return StatedDate{{year, 0, 0}, at, at + 1};
}

// "Christmas Day 2017", "New Year's Eve 2019"
std::optional<StatedDate> feast_at(const FactStatement& statement, std::size_t at)
{
    const std::string_view word = statement.word(at);
    if (word != "day" && word != "eve")
        return std::nullopt;
    const std::string_view before = at == 0 ? std::string_view() : statement.word(at - 1);
    const int year = year_in(statement.word(at + 1));
    const bool is_day = word == "day";
    PartialDate date{year, 12, 0};
    if (before == "christmas")
        date.day = is_day ? 25 : 24;
    else if (before == "boxing" && is_day)
        date.day = 26;
    else if (is_any(before, {"years", "year's"}))
        date = is_day ? PartialDate{year, 1, 1} : PartialDate{year, 12, 31};
    return year == 0 || date.day == 0 ? std::nullopt : std::optional(StatedDate{date, at - 1, at + 2});
}

}  // namespace

std::vector<StatedDate> stated_dates(const FactStatement& statement)
{
    std::vector<StatedDate> found;
    const auto add = [&found](const std::optional<StatedDate>& date) {
        if (date && (found.empty() || found.back().end <= date->first))
            found.push_back(*date);
    };
    auto cue = statement.cues.begin();
    for (std::size_t at = 0; at < statement.words.size(); ++at) {
        if (const auto feast = feast_at(statement, at)) {
            add(feast);
            continue;
        }
        while (cue != statement.cues.end() &&
               (cue->first < at || (cue->first == at && cue->cue() != Cue::Month)))
            ++cue;
        const bool is_month = cue != statement.cues.end() && cue->first == at;
        if (is_month)
            add(date_with_month(statement, at, number_in(cue->row->value)));
        else if (statement.words[at].folded.size() == 4 && year_in(statement.words[at].folded) != 0) {
            add(date_in_digits(statement, at));
            add(bare_year(statement, at));
        } else if (statement.words[at].folded.size() >= 8) {
            add(date_with_stops(statement, at));
        } else if (statement.words[at].folded.size() == 2) {
            add(date_in_short(statement, at));
        }
    }
    return found;
}

}  // namespace throughline
