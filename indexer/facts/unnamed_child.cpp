// The child who has no name: "a two-year-old girl", "the subject of this review".
#include <algorithm>

#include "indexer/facts/age_signs.hpp"
#include "indexer/facts/ages.hpp"
#include "indexer/facts/any_of.hpp"
#include "indexer/facts/introduced.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

constexpr int no_longer_a_child = 18 * 12;            // months
constexpr std::size_t statements_of_an_opening = 60;  // in which a report says whom it is about

bool leads_to_an_age(std::string_view word)
{
    return is_any(word,
                  {"then", "only", "just", "a", "an", "nearly", "almost", "about", "aged", "still", "the"});
}

// "The young person [took an overdose in January 2020]": of a child whose age the report does not tell. What
// "a child" suffers in general has no date.
bool tells_of_unnamed_child(const FactStatement& statement)
{
    if (statement.dates.empty() || (!statement.has(Cue::Death) && !statement.has(Cue::Harm)))
        return false;
    for (std::size_t at = 0; at < statement.words.size(); ++at)
        if (is_unnamed_mention(statement, at) && !speaks_of_another(statement, 0, at))
            return true;
    return false;
}

bool tells_what_happened(const FactStatement& statement)
{
    return statement.has(Cue::Death) || statement.has(Cue::Harm) || statement.has(Cue::NoHarm) ||
           (statement.has(Cue::Event) && !statement.dates.empty());
}

// "The subject of this review"
bool speaks_of_the_subject(const FactStatement& statement)
{
    for (std::size_t at = 1; at + 2 < statement.words.size(); ++at)
        if (statement.word(at) == "subject" && statement.word(at + 1) == "of" &&
            is_any(statement.word(at + 2), {"this", "the"}) && statement.word(at - 1) == "the")
            return true;
    return false;
}

// "A baby girl died on 4 May 2020.", "An infant was taken to hospital.": of one child, who has no name.
bool tells_of_one_child(const FactStatement& statement)
{
    if (!tells_what_happened(statement) || statement.has(Cue::Statute) || statement.dates.empty())
        return false;
    for (std::size_t at = 1; at < statement.words.size(); ++at) {
        std::size_t first = at;
        while (first > 0 && is_any(statement.word(first - 1), {"baby", "young", "little", "newborn"}))
            --first;
        if (is_child_noun(statement.word(at)) && first > 0 && is_any(statement.word(first - 1), {"a", "an"}))
            return !speaks_of_another(statement, 0, at);
    }
    return false;
}

}  // namespace

std::optional<std::size_t> unnamed_child(const FactStatements& statements)
{
    for (std::size_t place = 0; place < std::min(statements.all.size(), statements_of_an_opening); ++place) {
        const FactStatement& statement = statements.all[place];
        const bool is_told =
            tells_what_happened(statement) ||
            (place + 1 < statements.all.size() && tells_what_happened(statements.all[place + 1]));
        if (!is_told || statement.has(Cue::Statute) || statement.block == BlockKind::TableRow ||
            !statement.text.ends_with('.'))
            continue;
        for (std::size_t at = 0; at < statement.words.size(); ++at) {
            const auto age = age_at(statement, at);
            if (!age)
                continue;
            // "The young person was sixteen.", "The boy was a Year 9 pupil."
            std::size_t verb = at;
            while (verb > 0 && leads_to_an_age(statement.word(verb - 1)))
                --verb;
            const bool is_said_of_noun = verb > 1 && is_any(statement.word(verb - 1), {"was", "is"}) &&
                                         is_unnamed_mention(statement, verb - 2);
            // "The subject of this review lived in the town. He was 14 years old when he died."
            const bool is_of_the_subject = place > 0 && at <= 3 && age->is_old &&
                                           pronoun_of(statement.word(0)) != Pronoun::None &&
                                           is_any(statement.word(1), {"was", "is"}) &&
                                           (speaks_of_the_subject(statements.all[place - 1]) ||
                                            tells_of_one_child(statements.all[place - 1]));
            const bool is_of_a_child = is_said_of_noun || is_of_the_subject ||
                                       is_child_noun(statement.word(age->end)) ||
                                       (at > 1 && is_any(statement.word(at - 1), {"of", "aged"}) &&
                                        is_child_noun(statement.word(at - 2)));
            if (is_of_a_child && age->months < no_longer_a_child &&
                (is_said_of_noun || is_of_the_subject || strength_of(statement, *age) >= 4) &&
                !speaks_of_another(statement, 0, at))
                return place;
            at = age->end - 1;
        }
        if (tells_of_unnamed_child(statement))
            return place;
    }
    return std::nullopt;
}

bool is_unnamed_mention(const FactStatement& statement, std::size_t at)
{
    const std::string_view word = statement.word(at);
    const bool is_young_person = word == "person" && at > 0 && statement.word(at - 1) == "young";
    const bool is_subject = word == "subject" && statement.word(at + 1) == "of" &&
                            is_any(statement.word(at + 2), {"this", "the"});
    if (!(is_young_person || is_subject ||
          is_any(word, {"baby", "child", "infant", "boy", "girl", "toddler", "teenager"})) ||
        statement.gap_before(at + 1).starts_with("-"))
        return false;
    const std::string_view before = at == 0 ? std::string_view() : statement.word(at - 1);
    const std::string_view earlier = at < 2 ? std::string_view() : statement.word(at - 2);
    if (is_any(statement.word(at + 1), {"protection", "safeguarding", "practice", "death", "in", "s"}))
        return false;
    const bool is_baby =
        is_any(word, {"girl", "boy"}) && before == "baby" && earlier == "a";  // "A baby girl died"
    return is_baby || is_any(before, {"the", "this", "old"}) || is_any(earlier, {"the", "this"}) ||
           is_any(statement.word(at + 1), {"aged", "of"});
}

}  // namespace throughline
