#include "indexer/facts/publication.hpp"

#include <algorithm>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/period.hpp"

namespace throughline {
namespace {

constexpr std::size_t words_on_a_line_with_a_date = 5;  // "Final report, September 2020"
constexpr std::ptrdiff_t lines_of_an_imprint = 6;
constexpr std::ptrdiff_t sentences_of_an_opening = 25;

Field publication(const FactStatement& statement, const StatedDate& date, double confidence)
{
    return stated_field("publication_date", iso_of(date.date), confidence, statement, date.first, date.end);
}

// The nearest sign before the date, or, where none is before it, the first after it.
const CueHit* sign_of(const FactStatement& statement, const StatedDate& date)
{
    const CueHit* nearest = nullptr;
    for (const CueHit& hit : statement.cues) {
        const bool is_inside =
            nearest != nullptr && hit.first < nearest->end;  // "version" in "final version"
        // "Completed by Jane Roe | May 2021": a bar sets the date apart.
        const bool is_apart =
            hit.cue() == Cue::OtherDate && hit.end <= date.first &&
            statement.text
                    .substr(statement.words[hit.end - 1].end,
                            statement.words[date.first].begin - statement.words[hit.end - 1].end)
                    .find('|') != std::string_view::npos;
        if ((hit.cue() != Cue::Published && hit.cue() != Cue::OtherDate) || is_inside || is_apart)
            continue;
        if (hit.first < date.first || nearest == nullptr)
            nearest = &hit;
    }
    return nearest;
}

std::size_t words_between(const CueHit& sign, const StatedDate& date)
{
    return date.first >= sign.end ? date.first - sign.end : sign.first - date.end;
}

bool is_published_then(const FactStatement& statement, const StatedDate& date)
{
    const CueHit* sign = sign_of(statement, date);
    // "May 2021: published by the partnership"
    const bool is_near = sign != nullptr && (date.first >= sign->end || words_between(*sign, date) <= 3);
    return is_near && sign->cue() == Cue::Published;
}

// "Date of report: 2 March 2021. Published: 17 May 2021": the second is what was asked for.
bool is_called_published(const FactStatement& statement, const StatedDate& date)
{
    return is_published_then(statement, date) &&
           sign_of(statement, date)->row->phrase.find("publ") != std::string::npos;
}

// A date by itself on the title page, with at most a word or two such as "Final report".
bool stands_by_itself(const FactStatement& statement, const StatedDate& date)
{
    constexpr std::size_t words_of_a_sentence = 3;  // beside the date
    const bool is_within_prose = !statement.begins_block && statement.text.ends_with('.') &&
                                 statement.words.size() - (date.end - date.first) >= words_of_a_sentence;
    return sign_of(statement, date) == nullptr && !statement.has(Cue::Period) && !is_within_prose &&
           statement.dates.size() <= 2 && !range_in(statement, 0) &&
           statement.words.size() - (date.end - date.first) * statement.dates.size() <=
               words_on_a_line_with_a_date;
}

// "Version 1.0 (final), 14 February 2022"
bool is_called_final(const FactStatement& statement, const StatedDate& date)
{
    const CueHit* sign = sign_of(statement, date);
    const bool is_of_version =
        sign != nullptr && is_any(sign->row->phrase, {"version", "signed off", "approved"});
    return is_of_version && statement.words.size() <= words_on_a_line_with_a_date * 3 &&
           std::ranges::any_of(statement.words, [](const Word& word) { return word.folded == "final"; });
}

// "Learning briefing 4 | October 2023": a line of the title page, and no sentence.
bool ends_a_line(const FactStatement& statement, const StatedDate& date)
{
    return date.end == statement.words.size() && statement.dates.size() == 1 &&
           (!statement.text.ends_with('.') || statement.gap_before(date.first) == ", ") &&
           statement.words.size() <= words_on_a_line_with_a_date * 3 && sign_of(statement, date) == nullptr;
}

template <typename Accepts>
std::optional<Field> first_date(const FactStatement* begin, const FactStatement* end, double confidence,
                                Accepts accepts)
{
    for (const FactStatement* statement = begin; statement != end; ++statement)
        for (const StatedDate& date : statement->dates)
            if (accepts(*statement, date))
                return publication(*statement, date, confidence);
    return std::nullopt;
}

// "This review was published in May 2021": in the text, the words must stand together.
bool says_so_in_prose(const FactStatement& statement, const StatedDate& date)
{
    if (!is_published_then(statement, date))
        return false;
    const CueHit& sign = *sign_of(statement, date);
    const bool tells_by_whom = (sign.first <= 1 || statement.word(sign.end) == "by") &&
                               statement.words.size() < words_on_a_line_with_a_date * 4;
    if (words_between(sign, date) > 2 && !tells_by_whom)
        return false;
    const std::string_view first = statement.word(0);
    const std::string_view second = statement.word(1);
    return statement.words.size() < words_on_a_line_with_a_date * 2 || first == "this" || first == "it" ||
           (first == "the" && (second == "report" || second == "review" || second == "full"));
}

// "(c) Northvale Safeguarding Children Partnership 2021": the year, where nothing says more.
std::optional<Field> copyright_year(const FactStatements& statements)
{
    for (const std::vector<FactStatement>* list : {&statements.all, &statements.furniture})
        for (const FactStatement& statement : *list) {
            if (statement.text.find("\u00A9") == std::string_view::npos || statement.words.size() > 12)
                continue;
            for (std::size_t at = 0; at < statement.words.size(); ++at)
                if (const auto year = partial_date(statement.word(at)); year && year->month == 0)
                    return publication(statement, {*year, at, at + 1}, 0.4);
        }
    return std::nullopt;
}

bool is_stated(int year, const FactStatements& statements)
{
    return std::ranges::any_of(statements.all, [year](const FactStatement& statement) {
        return std::ranges::any_of(statement.dates,
                                   [year](const StatedDate& date) { return date.date.year == year; });
    });
}

// A year printed with a digit too many: the one year that is left when any of its digits goes and that the
// report states elsewhere. Nothing: it states none of them, or several.
std::optional<int> year_meant_by(std::string_view printed, const FactStatements& statements)
{
    constexpr std::size_t digits_of_a_slip = 5;
    if (printed.size() != digits_of_a_slip)
        return std::nullopt;
    std::optional<int> meant;
    for (std::size_t at = 0; at < printed.size(); ++at) {
        const std::string kept = std::string(printed).erase(at, 1);
        const auto year = partial_date(kept);
        if (!year || year->month != 0 || !is_stated(year->year, statements))
            continue;
        if (meant && *meant != year->year)
            return std::nullopt;
        meant = year->year;
    }
    return meant;
}

// "6 November 20205" on a line of the title page. It is quoted as printed.
std::optional<Field> mistyped_date(const FactStatements& statements)
{
    for (std::size_t place = 0; place < statements.front_end; ++place) {
        const FactStatement& line = statements.all[place];
        const CueHit* month = line.find(Cue::Month);
        if (month == nullptr || month->first == 0 || line.words.size() > words_on_a_line_with_a_date)
            continue;
        const auto meant = year_meant_by(line.word(month->end), statements);
        const std::string day(line.word(month->first - 1).substr(0, 2));
        const std::string printed = (day.size() < 2 ? "0" : "") + day;
        const std::string in_year =
            month->row->value.size() < 2 ? "0" + month->row->value : month->row->value;
        if (!meant || line.gap_before(month->first) != " " || line.gap_before(month->end) != " ")
            continue;
        if (const auto date = partial_date(std::to_string(*meant) + "-" + in_year + "-" + printed))
            return publication(line, {*date, month->first - 1, month->end + 1}, 0.5);
    }
    return std::nullopt;
}

// The last year that the report speaks of: whatever was published long before is not this report.
int last_year_in(const FactStatements& statements)
{
    int last = 0;
    for (const FactStatement& statement : statements.all)
        for (const StatedDate& date : statement.dates)
            last = std::max(last, date.date.year);
    return last;
}

}  // namespace

std::optional<Field> publication_date_of(const FactStatements& statements)
{
    const FactStatement* all = statements.all.data();
    const FactStatement* front = all + statements.front_end;
    if (auto published = first_date(all, front, 0.95, is_called_published))
        return published;
    if (auto labelled = first_date(all, front, 0.95, is_published_then))
        return labelled;
    if (auto final = first_date(all, front, 0.85, is_called_final))
        return final;
    if (auto alone = first_date(all, front, 0.85, stands_by_itself))
        return alone;
    if (auto at_end = first_date(all, front, 0.8, ends_a_line))
        return at_end;
    if (auto meant = mistyped_date(statements))
        return meant;
    const FactStatement* furniture = statements.furniture.data();
    if (auto running = first_date(furniture, furniture + statements.furniture.size(), 0.8, is_published_then))
        return running;
    if (auto running = first_date(furniture, furniture + statements.furniture.size(), 0.7, ends_a_line))
        return running;
    const FactStatement* end = all + statements.all.size();
    if (auto told = first_date(front, end, 0.8, says_so_in_prose))
        return told;
    // The imprint may be the last thing that a report says.
    const FactStatement* imprint = end - std::min(end - front, lines_of_an_imprint);
    if (auto alone = first_date(imprint, end, 0.7, stands_by_itself))
        return alone;
    if (auto line = first_date(imprint, end, 0.6, ends_a_line))
        return line;
    const auto is_late = [last = last_year_in(statements)](const FactStatement& statement,
                                                           const StatedDate& date) {
        return is_published_then(statement, date) && words_between(*sign_of(statement, date), date) <= 3 &&
               date.date.year + 1 >= last;
    };
    if (auto late = first_date(front, front + std::min(end - front, sentences_of_an_opening), 0.5, is_late))
        return late;
    return copyright_year(statements);
}

}  // namespace throughline
