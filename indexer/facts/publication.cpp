#include "indexer/facts/publication.hpp"

#include <algorithm>

namespace throughline {
namespace {

constexpr std::size_t words_on_a_line_with_a_date = 5;  // "Final report, September 2020"

Field publication(const FactStatement& statement, const StatedDate& date, double confidence)
{
    return stated_field("publication_date", iso_of(date.date), confidence, statement, date.first, date.end);
}

// The nearest sign before the date, or, where none is before it, the first after it.
const CueHit* sign_of(const FactStatement& statement, const StatedDate& date)
{
    const CueHit* nearest = nullptr;
    for (const CueHit& hit : statement.cues) {
        if (hit.cue() != Cue::Published && hit.cue() != Cue::OtherDate)
            continue;
        if (hit.first < date.first || nearest == nullptr)
            nearest = &hit;
    }
    return nearest;
}

bool is_published_then(const FactStatement& statement, const StatedDate& date)
{
    const CueHit* sign = sign_of(statement, date);
    return sign != nullptr && sign->cue() == Cue::Published && date.first >= sign->end;
}

// A date by itself on the title page, with at most a word or two such as "Final report".
bool stands_by_itself(const FactStatement& statement, const StatedDate& date)
{
    return sign_of(statement, date) == nullptr && !statement.has(Cue::Period) &&
           statement.dates.size() <= 2 &&
           statement.words.size() - (date.end - date.first) * statement.dates.size() <=
               words_on_a_line_with_a_date;
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
    const CueHit* sign = sign_of(statement, date);
    const bool is_ours = statement.words.size() < words_on_a_line_with_a_date * 2 ||
                         statement.word(0) == "this" ||
                         (statement.word(0) == "the" && statement.word(1) == "report");
    return is_ours && is_published_then(statement, date) && date.first - sign->end <= 2;
}

}  // namespace

std::optional<Field> publication_date_of(const FactStatements& statements)
{
    const FactStatement* all = statements.all.data();
    const FactStatement* front = all + statements.front_end;
    if (auto labelled = first_date(all, front, 0.95, is_published_then))
        return labelled;
    if (auto alone = first_date(all, front, 0.85, stands_by_itself))
        return alone;
    const FactStatement* furniture = statements.furniture.data();
    if (auto running = first_date(furniture, furniture + statements.furniture.size(), 0.8, is_published_then))
        return running;
    return first_date(front, all + statements.all.size(), 0.8, says_so_in_prose);
}

}  // namespace throughline
