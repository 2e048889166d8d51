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

namespace {

// The words that lead to an age and say how it is meant: "then only", "now aged".
struct LeadIn {
    std::size_t first = 0;  // word of the statement
    bool is_now = false;
    bool is_then = false;
    bool is_aged = false;
};

LeadIn lead_in_of(const FactStatement& statement, const StatedAge& age)
{
    LeadIn lead{age.first};
    while (lead.first > 0 &&
           is_any(statement.word(lead.first - 1),
                  {"then", "only", "just", "nearly", "almost", "about", "barely", "still", "aged", "age",
                   "around", "approximately", "now", "a", "an", "both", "all"})) {
        --lead.first;
        const std::string_view word = statement.word(lead.first);
        lead.is_now = lead.is_now || word == "now";
        lead.is_then = lead.is_then || word == "then";
        lead.is_aged = lead.is_aged || word.starts_with("age");
    }
    return lead;
}

// "When she [was] eight" dates what happened: to her, or to somebody else.
int strength_of_dated(const FactStatement& statement, const StatedAge& age, bool is_when)
{
    const bool is_of_harm = statement.has(Cue::Death) || statement.has(Cue::Harm);
    if (is_of_harm && age.is_old)
        return 5;
    if (!tells_of_an_event(statement))
        return 0;
    return age.is_old && is_when ? 3 : 1;
}

// "she was eight"; `at`: the word behind "was".
int strength_after_was(const FactStatement& statement, const StatedAge& age, std::size_t at)
{
    for (std::size_t before = at < 4 ? 0 : at - 4; before + 1 < at; ++before) {
        if (is_any(statement.word(before), {"until", "since", "before", "from", "by"}))
            return 0;
        if (is_any(statement.word(before), {"when", "after", "while"}))
            return strength_of_dated(statement, age, statement.word(before) == "when");
    }
    return age.is_old || age.has_unit || can_be_an_age(statement, age) ? 6 : 0;
}

// "Sami is eight": of the one who is named right before it; `at`: the word behind "is".
bool is_of_named(const FactStatement& statement, std::size_t at)
{
    return at > 1 && statement.is_capital(at - 2) && pronoun_of(statement.word(at - 2)) == Pronoun::None;
}

// "14-year-old", "14 year old"
bool is_hyphened(const FactStatement& statement, const StatedAge& age)
{
    return age.is_old && (statement.gap_before(age.first + 1).find('-') != std::string_view::npos ||
                          is_any(statement.word(age.end - 2), {"year", "month", "week", "day"}));
}

}  // namespace

int strength_of(const FactStatement& statement, const StatedAge& age)
{
    const LeadIn lead = lead_in_of(statement, age);
    const std::size_t at = lead.first;
    const std::string_view verb = at == 0 ? std::string_view() : statement.word(at - 1);
    const std::string_view before_verb = at > 1 ? statement.word(at - 2) : std::string_view();
    if (verb == "turned" || (verb == "at" && age.is_old))
        return 5;
    if (verb == "at" && pronoun_of(statement.word(age.end)) != Pronoun::None)
        return 3;  // "At fifteen he was"
    if (verb == "for" && is_any(before_verb, {"lived", "alive"}))
        return statement.has(Cue::Death) || age.end == statement.words.size() ? 4 : 0;
    if (lead.is_now)
        return 2;
    if (is_any(verb, {"was", "were"}))
        return strength_after_was(statement, age, at);
    const bool is_before_noun = is_child_noun(statement.word(age.end));
    const bool is_one_word = is_hyphened(statement, age);
    const bool is_said_of_name =
        is_one_word && (statement.gap_before(age.end) == ", " || statement.word(age.end) == "who");
    if (is_any(verb, {"is", "are"}))
        return (is_one_word && (is_before_noun || is_said_of_name)) || is_of_named(statement, at) ? 4 : 2;
    if (lead.is_aged)
        return verb == "the" ? 0 : 5;
    if (verb == "of" && is_child_noun(before_verb))
        return 5;
    if (is_end_of_years(statement, at))
        return 5;  // until then it went on, whatever the age is now
    if (verb == "of" && is_any(before_verb, {"age", "aged"}))
        return statement.has(Cue::Death) || statement.has(Cue::Harm) ? 5 : 1;
    const std::string_view gap = statement.gap_before(at);
    if (is_one_word)
        return is_before_noun || statement.is_capital(age.end) || gap == ", " || is_said_of_name ? 4 : 0;
    const bool is_set_off = (gap == ", " || gap == " (" || lead.is_then) && can_be_an_age(statement, age);
    return is_set_off ? (lead.is_then ? 3 : 4) : 0;
}

}  // namespace throughline
