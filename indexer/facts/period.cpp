#include "indexer/facts/period.hpp"

#include <algorithm>
#include <charconv>

#include "indexer/facts/any_of.hpp"

namespace throughline {
namespace {

constexpr std::size_t opening_for_period = 40;  // statements
constexpr std::size_t short_sentence = 20;      // words
constexpr std::size_t longest_aside = 14;       // words between the two dates of a range

bool is_link(const FactStatement& statement, std::size_t at)
{
    const std::string_view word = statement.word(at);
    return word == "to" || word == "and" || word == "until" || word == "till" || word == "through";
}

bool has_dash(std::string_view gap)
{
    return gap.find('-') != std::string_view::npos || gap.find("\u2013") != std::string_view::npos ||
           gap.find("\u2014") != std::string_view::npos;
}

bool are_linked(const FactStatement& statement, const StatedDate& begin, const StatedDate& end)
{
    if (end.first - begin.end > longest_aside)
        return false;
    if (begin.end == end.first)
        return has_dash(statement.gap_before(end.first));
    for (std::size_t at = begin.end; at < end.first; ++at)
        if (is_link(statement, at))
            return true;
    return false;
}

// The date that ends the range begun by this one: the next, or, where the next is an aside, the one after it.
const StatedDate* end_of_range(const FactStatement& statement, std::size_t at)
{
    const std::vector<StatedDate>& dates = statement.dates;
    for (std::size_t next = at + 1; next < std::min(dates.size(), at + 3); ++next)
        if (are_linked(statement, dates[at], dates[next]) && dates[at].date < dates[next].date)
            return &dates[next];
    return nullptr;
}

// "The summer of 2018" says more than its year: the first word of what is printed.
std::size_t first_with_season(const FactStatement& statement, const StatedDate& date)
{
    static constexpr std::string_view seasons[] = {"spring", "summer", "autumn", "winter",
                                                   "early",  "late",   "mid"};
    std::size_t first = date.first;
    if (date.date.month == 0 && first > 0 && statement.word(first - 1) == "of")
        --first;
    const bool has_season =
        first > 0 && std::ranges::find(seasons, statement.word(first - 1)) != std::end(seasons);
    return has_season ? first - 1 : date.first;
}

std::string joined(std::string_view begin, std::string_view end)
{
    return std::string(begin) + " to " + std::string(end);
}

// Both dates and what joins them, as printed: "May 2018 until June 2019", "1 May 2018 - 4 June 2019". Where
// something stands between them, "to" joins them; so it does for "between May 2018 and June 2019", unless it
// is called "the time between" them.
std::string as_printed(const FactStatement& statement, const StatedDate& begin, const StatedDate& end)
{
    const std::size_t first = first_with_season(statement, begin);
    const bool is_close =
        std::all_of(statement.words.begin() + std::ptrdiff_t(begin.end),
                    statement.words.begin() + std::ptrdiff_t(end.first), [](const Word& word) {
                        return is_any(word.folded, {"to", "and", "until", "till", "through", "the", "up"});
                    });
    const bool is_row = statement.gap_before(end.first).find('\t') != std::string_view::npos;
    const bool is_of_and = statement.word(end.first - 1) == "and" || statement.word(end.first - 2) == "and";
    const bool is_time = first > 1 && is_any(statement.word(first - 2), {"time", "period", "dates", "years"});
    return is_close && !is_row && (is_time || !is_of_and)
               ? std::string(statement.span(first, end.end))
               : joined(statement.span(first, begin.end), statement.span(end.first, end.end));
}

int day_in(std::string_view word)
{
    int day = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), day);
    const bool is_whole =
        end == word.data() + word.size() || word.substr(std::size_t(end - word.data())) == "th";
    return error == std::errc() && is_whole && word.size() <= 4 && day >= 1 && day <= 31 ? day : 0;
}

// The month whose word ends where the date's link begins: "April and [October 2019]".
int month_before(const FactStatement& statement, std::size_t end)
{
    for (const CueHit& hit : statement.cues)
        if (hit.cue() == Cue::Month && hit.end == end) {
            int month = 0;
            std::from_chars(hit.row->value.data(), hit.row->value.data() + hit.row->value.size(), month);
            return month;
        }
    return 0;
}

// What stands before a whole date and leaves out what the date says: "15 to [26 May 2023]",
// "29 April to [21 May 2014]", "April and [October 2019]".
std::optional<StatedPeriod> completed(const FactStatement& statement, const StatedDate& end)
{
    const bool has_link = end.first > 0 && is_link(statement, end.first - 1);
    if (!has_link && !has_dash(statement.gap_before(end.first)))
        return std::nullopt;
    const std::size_t last = end.first - (has_link ? 1U : 0U);
    if (last == 0)
        return std::nullopt;
    StatedDate begin{{end.date.year, month_before(statement, last), 0}, last - 1, last};
    if (const int day = day_in(statement.word(last - 1)); end.date.day != 0 && begin.date.month == 0)
        begin.date = {end.date.year, end.date.month, day};
    else if (last > 1 && end.date.day != 0 && day_in(statement.word(last - 2)) != 0)
        begin = {{end.date.year, begin.date.month, day_in(statement.word(last - 2))}, last - 2, last};
    // "28 December to 5 January 2023" began the year before.
    begin.date.year -= begin.date.month > end.date.month ? 1 : 0;
    if (begin.date.month == 0 || (begin.date.day == 0) != (end.date.day == 0))
        return std::nullopt;
    return StatedPeriod{begin, end,
                        joined(statement.span(begin.first, last), statement.span(end.first, end.end))};
}

struct PeriodFound {
    const FactStatement* statement = nullptr;
    StatedPeriod period;
    int strength = 0;
};

// "The review period was 2010 to 2016": years by themselves are read only where the period is named.
std::optional<StatedPeriod> years_after(const FactStatement& statement, std::size_t from)
{
    const auto year_at = [&statement](std::size_t at) {
        const auto year = partial_date(statement.word(at));
        return year && year->month == 0 && statement.word(at).size() == 4 ? year : std::nullopt;
    };
    for (std::size_t at = from; at + 1 < statement.words.size(); ++at) {
        const std::size_t next = at + (is_link(statement, at + 1) ? 2U : 1U);
        const auto begin = year_at(at);
        const auto end = begin ? year_at(next) : std::nullopt;
        if (end && *begin < *end && (next == at + 2 || has_dash(statement.gap_before(next))))
            return StatedPeriod{
                {*begin, at, at + 1}, {*end, next, next + 1}, std::string(statement.span(at, next + 1))};
    }
    return std::nullopt;
}

// A cue of the statement, and the range that follows it; in a table row and after "between" the range may
// stand first.
std::optional<StatedPeriod> period_after(const FactStatement& statement, Cue cue)
{
    const CueHit* hit = statement.find(cue);
    if (hit == nullptr)
        return std::nullopt;
    if (auto after = range_in(statement, hit->end))
        return after;
    if (auto years = cue == Cue::Period ? years_after(statement, hit->end) : std::nullopt)
        return years;
    return cue == Cue::Period || statement.word(0) == "between" ? range_in(statement, 0) : std::nullopt;
}

// "17 February 2012", as reports print dates.
std::string in_words(const PartialDate& date)
{
    static constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
    std::string text = date.day == 0 ? std::string() : std::to_string(date.day) + " ";
    if (date.month > 0)
        text += std::string(months[static_cast<std::size_t>(date.month) - 1]) + " ";
    return text + std::to_string(date.year);
}

bool says_how(SectionKind section)
{
    return section == SectionKind::Introduction || section == SectionKind::Terms ||
           section == SectionKind::Method || section == SectionKind::Summary;
}

bool is_recommending(const FactStatement& statement)
{
    return statement.section == SectionKind::Recommendations || statement.section == SectionKind::ActionPlan;
}

bool starts_with_digit(std::string_view text)
{
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// A heading or a lead before it names the period; the number of a paragraph may stand between.
bool is_led_to_period(const FactStatements& statements, std::size_t at)
{
    constexpr std::size_t longest_number = 2;  // words
    if (at > 1 && statements.all[at - 1].words.size() <= longest_number &&
        statements.all[at - 1].cues.empty() && starts_with_digit(statements.all[at - 1].text))
        --at;
    if (at == 0 || !statements.all[at - 1].dates.empty())
        return false;
    const FactStatement& lead = statements.all[at - 1];
    // "Timeline", and below it nothing but a range.
    constexpr std::size_t longest = 9;  // words
    // "What period did we look at?"
    const bool is_question = lead.block == BlockKind::Heading && statements.all[at].words.size() <= longest &&
                             std::ranges::any_of(lead.words, [](const Word& word) {
                                 return is_any(word.folded, {"period", "timeframe", "timescale"});
                             });
    const bool is_heading =
        lead.words.size() <= 2 && statements.all[at].words.size() <= longest &&
        is_any(lead.word(lead.words.size() - 1),
               {"timeline", "scope", "period", "timeframe", "frame", "timescale", "dates"});
    return lead.has(Cue::Period) || is_heading || is_question;
}

// "Incidents, notified between April 2019 and March 2021": what the range is of, where that is not the
// review's own reading.
std::string with_what_was_notified(const FactStatement& statement, const StatedPeriod& period)
{
    const std::size_t first = period.begin.first;
    if (first < 3 || !is_any(statement.word(first - 1), {"between", "from"}) ||
        !is_any(statement.word(first - 2), {"notified", "reported"}) ||
        !is_any(statement.word(first - 3), {"incidents", "cases", "deaths"}))
        return {};
    return std::string(statement.span(first - 3, first - 2)) + " " +
           std::string(statement.span(first - 2, period.end.end));
}

StatedPeriod with_what_it_is_of(const FactStatement& statement, StatedPeriod period)
{
    if (std::string notified = with_what_was_notified(statement, period); !notified.empty())
        period.text = std::move(notified);
    return period;
}

// "Between April 2019 and March 2021 we completed three local reviews": where nothing else tells the period.
PeriodFound period_of_the_work(const FactStatements& statements)
{
    for (std::size_t at = 0; at < std::min(statements.all.size(), opening_for_period); ++at) {
        const FactStatement& statement = statements.all[at];
        const auto period = range_in(statement, 0);
        if (!period || period->begin.first == 0)
            continue;
        const std::string_view lead = statement.word(period->begin.first - 1);
        const bool is_of_reviews = std::ranges::any_of(statement.words, [](const Word& word) {
            return word.folded == "reviews" || word.folded == "audits" || word.folded == "reviewed";
        });
        if (is_of_reviews && (lead == "between" || lead == "from") && period->begin.first <= 2)
            return {&statement, with_what_it_is_of(statement, *period), 0};
    }
    return {};
}

bool is_of_the_reading(std::string_view word)
{
    return is_any(
        word, {"review", "reviewers", "reviewer", "panel", "records", "files", "scope", "timeline",
               "chronology", "chronologies", "agencies", "services", "involvement", "notified", "reviews"});
}

bool has_range_of_its_own(std::string_view word)
{
    return is_any(
        word, {"met",    "meetings", "fieldwork", "held",       "workshops", "interviews", "conversations",
               "prison", "sentence", "sentenced", "attended",   "lived",     "paused",     "delayed",
               "took",   "drafted",  "carried",   "undertaken", "conducted", "completed"});
}

// "The panel agreed to look at what was done between 1 March 2019 and 4 May 2020", "we read the files from
// January 2018 to December 2019": a range of months in a sentence about the review's own reading, where no
// phrase names the period. Meetings, placements and sentences have ranges of their own.
PeriodFound period_of_the_reading(const FactStatements& statements)
{
    constexpr int fewest_months = 2;
    constexpr std::size_t near = 8;  // words before the range; half as many after it
    for (std::size_t at = 0; at < statements.all.size(); ++at) {
        const FactStatement& statement = statements.all[at];
        if (statement.dates.empty() || is_recommending(statement) ||
            (at >= opening_for_period && !says_how(statement.section)))
            continue;
        const auto period = range_in(statement, 0);
        if (!period)
            continue;
        const PartialDate& begin = period->begin.date;
        const PartialDate& end = period->end.date;
        if ((end.year - begin.year) * 12 + end.month - begin.month < fewest_months)
            continue;
        const auto speaks_of_reading = [](const FactStatement& said) {
            return std::ranges::any_of(said.words,
                                       [](const Word& word) { return is_of_the_reading(word.folded); });
        };
        // "We were asked for a review. It goes from June 2020 to May 2022."
        const bool is_reading = speaks_of_reading(statement) || (at > 0 && statement.word(0) == "it" &&
                                                                 speaks_of_reading(statements.all[at - 1]));
        const std::size_t from = period->begin.first < near ? 0 : period->begin.first - near;
        bool is_another = false;
        for (std::size_t word = from; word < period->end.end + near / 2; ++word)
            is_another = is_another || has_range_of_its_own(statement.word(word));
        if (is_reading && !is_another)
            return {&statement, with_what_it_is_of(statement, *period), 0};
    }
    return {};
}

}  // namespace

bool leads_to_event(const FactStatement& statement, std::size_t from)
{
    constexpr std::size_t far = 12;  // words
    std::size_t at = from;
    while (at < from + far && !is_any(statement.word(at), {"to", "until", "till"}))
        ++at;
    if (!is_any(statement.word(at), {"to", "until", "till"}))
        return false;
    for (std::size_t place = at + 1; place <= at + far; ++place)
        if (is_any(statement.word(place),
                   {"death", "died", "incident", "injury", "injuries", "admission", "admitted", "collapse",
                    "found", "arrest", "event", "events", "disclosure"}))
            return true;
    return false;
}

std::optional<StatedPeriod> range_in(const FactStatement& statement, std::size_t from)
{
    for (std::size_t at = 0; at < statement.dates.size(); ++at) {
        const StatedDate& date = statement.dates[at];
        if (date.first < from)
            continue;
        if (const StatedDate* end = end_of_range(statement, at))
            return StatedPeriod{date, *end, as_printed(statement, date, *end)};
        if (date.date.month != 0 && date.first >= from + 1)
            if (auto whole = completed(statement, date); whole && whole->begin.first >= from)
                return whole;
    }
    return std::nullopt;
}

std::optional<Field> period_until(const FactStatements& statements, const Field& incident)
{
    const auto end = partial_date(incident.value);
    for (const FactStatement& statement : statements.all) {
        const CueHit* cue = statement.find(Cue::Period);
        cue = cue == nullptr ? statement.find(Cue::LooksAt) : cue;
        if (cue == nullptr || !end || is_recommending(statement))
            continue;
        for (const StatedDate& begin : statement.dates)
            if (begin.first >= cue->end && begin.date < *end && leads_to_event(statement, begin.end))
                return stated_field(
                    "period_under_review",
                    joined(statement.span(first_with_season(statement, begin), begin.end), in_words(*end)),
                    0.8, statement, begin.first, begin.end);
    }
    return std::nullopt;
}

std::optional<Field> period_of(const FactStatements& statements)
{
    PeriodFound best;
    for (std::size_t at = 0; at < statements.all.size() && best.strength < 2; ++at) {
        const FactStatement& statement = statements.all[at];
        if (is_recommending(statement))
            continue;
        const bool is_led_to = statement.words.size() <= short_sentence && is_led_to_period(statements, at);
        const bool may_say_so = best.strength < 1 && (at < opening_for_period || says_how(statement.section));
        if (auto strong = period_after(statement, Cue::Period))
            best = {&statement, *strong, 2};
        else if (auto led = is_led_to ? range_in(statement, 0) : std::nullopt)
            best = {&statement, *led, 2};
        else if (auto weak = may_say_so ? period_after(statement, Cue::LooksAt) : std::nullopt)
            best = {&statement, *weak, 1};
    }
    if (best.statement == nullptr)
        best = period_of_the_work(statements);
    if (best.statement == nullptr)
        best = period_of_the_reading(statements);
    if (best.statement == nullptr)
        return std::nullopt;
    return stated_field("period_under_review", best.period.text,
                        best.strength == 2   ? 0.95
                        : best.strength == 1 ? 0.8
                                             : 0.6,
                        *best.statement, best.period.begin.first, best.period.end.end);
}

}  // namespace throughline
