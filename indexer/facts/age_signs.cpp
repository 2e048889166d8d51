#include "indexer/facts/age_signs.hpp"

#include <algorithm>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

// "between the ages of four and [nine]": what happened went on until then.
bool is_end_of_years(const FactStatement& statement, std::size_t at)
{
    return at >= 5 && statement.word(at - 1) == "and" && statement.word(at - 3) == "of" &&
           statement.word(at - 4) == "ages";
}

}  // namespace

bool is_child_noun(std::string_view word)
{
    return is_any(word, {"girl", "boy", "child", "baby", "infant", "girls", "boys", "man", "woman", "person",
                         "twins", "toddler", "teenager", "children"});
}

// A bare number is an age only where nothing follows that it could count; time may be of other things than
// life.
bool can_be_an_age(const FactStatement& statement, const StatedAge& age)
{
    const std::string_view next = statement.word(age.end);
    const std::string_view gap = statement.gap_before(age.end);
    const bool is_followed_closely = age.end < statement.words.size() && (gap == " " || gap == "-");
    if (age.is_old)
        return true;
    if (age.has_unit)
        return !is_followed_closely || is_any(next, {"when", "at", "in", "and", "who", "but", "of"});
    return !is_followed_closely ||
           is_any(next, {"when", "in", "at", "and", "who", "but", "on", "during", "by", "with", "he", "she",
                         "they", "or", "while", "as", "years"});
}

bool tells_of_an_event(const FactStatement& statement)
{
    return statement.has(Cue::Death) || statement.has(Cue::Harm) || statement.has(Cue::Event) ||
           !statement.dates.empty();
}

int strength_of(const FactStatement& statement, const StatedAge& age)
{
    std::size_t at = age.first;
    bool is_now = false;
    bool is_then = false;
    bool is_aged = false;
    while (at > 0 && is_any(statement.word(at - 1),
                            {"then", "only", "just", "nearly", "almost", "about", "barely", "still", "aged",
                             "age", "around", "approximately", "now", "a", "an", "both", "all"})) {
        is_now = is_now || statement.word(at - 1) == "now";
        is_then = is_then || statement.word(at - 1) == "then";
        is_aged = is_aged || statement.word(at - 1).starts_with("age");
        --at;
    }
    const std::string_view verb = at == 0 ? std::string_view() : statement.word(at - 1);
    if (verb == "turned" || (verb == "at" && age.is_old))
        return 5;
    if (verb == "at" && pronoun_of(statement.word(age.end)) != Pronoun::None)
        return 3;  // "At fifteen he was"
    if (verb == "for" && at > 1 && is_any(statement.word(at - 2), {"lived", "alive"}))
        return statement.has(Cue::Death) || age.end == statement.words.size() ? 4 : 0;
    if (is_now)
        return 2;
    if (is_any(verb, {"was", "were"})) {
        for (std::size_t before = at < 4 ? 0 : at - 4; before + 1 < at; ++before) {
            if (is_any(statement.word(before), {"until", "since", "before", "from", "by"}))
                return 0;
            // "When she was eight" dates what happened: to her, or to somebody else.
            if (is_any(statement.word(before), {"when", "after", "while"})) {
                const bool is_of_harm = statement.has(Cue::Death) || statement.has(Cue::Harm);
                return is_of_harm && age.is_old                         ? 5
                       : !tells_of_an_event(statement)                  ? 0
                       : age.is_old && statement.word(before) == "when" ? 3
                                                                        : 1;
            }
        }
        return age.is_old || age.has_unit || can_be_an_age(statement, age) ? 6 : 0;
    }
    // "14-year-old", "14 year old"
    const bool is_hyphened =
        age.is_old && (statement.gap_before(age.first + 1).find('-') != std::string_view::npos ||
                       is_any(statement.word(age.end - 2), {"year", "month", "week", "day"}));
    const std::string_view behind = statement.gap_before(age.end);
    const bool is_said_of_name = is_hyphened && (behind == ", " || statement.word(age.end) == "who");
    if (is_any(verb, {"is", "are"}) && is_hyphened &&
        (is_child_noun(statement.word(age.end)) || is_said_of_name))
        return 4;
    // "Sami is eight": of the one who is named right before it.
    if (is_any(verb, {"is", "are"}))
        return at > 1 && statement.is_capital(at - 2) && pronoun_of(statement.word(at - 2)) == Pronoun::None
                   ? 4
                   : 2;
    if (is_aged && verb == "the")
        return 0;
    if (is_aged)
        return 5;
    if (verb == "of" && at > 1 && is_child_noun(statement.word(at - 2)))
        return 5;
    if (is_end_of_years(statement, at))
        return 5;  // until then it went on, whatever the age is now
    if (verb == "of" && at > 1 && is_any(statement.word(at - 2), {"age", "aged"}))
        return statement.has(Cue::Death) || statement.has(Cue::Harm) ? 5 : 1;
    if (is_hyphened)
        return is_child_noun(statement.word(age.end)) || statement.is_capital(age.end) ||
                       statement.gap_before(at) == ", " || is_said_of_name
                   ? 4
                   : 0;
    const std::string_view gap = statement.gap_before(at);
    const bool is_set_off = (gap == ", " || gap == " (" || is_then) && can_be_an_age(statement, age);
    return is_set_off ? (is_then ? 3 : 4) : 0;
}

}  // namespace throughline
