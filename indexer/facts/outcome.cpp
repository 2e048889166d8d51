#include "indexer/facts/outcome.hpp"

#include <algorithm>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

constexpr std::size_t opening_for_outcome = 40;  // statements in which a report says what happened

bool is_child_word(std::string_view word)
{
    return is_any(word,
                  {"child", "baby", "infant", "girl", "boy", "person", "teenager", "toddler", "child's"});
}

bool is_denied(const FactStatement& statement, const CueHit& hit)
{
    for (std::size_t at = hit.first < 4 ? 0 : hit.first - 4; at < hit.first; ++at)
        if (is_any(statement.word(at),
                   {"not", "no", "could", "might", "nearly", "almost", "attempted", "thoughts", "risk",
                    "fear", "if", "would", "threatened", "other", "whether", "causing"}))
            return true;
    return false;
}

// "Neither had been injured", "at risk of harm"
bool is_harm_denied(const FactStatement& statement, const CueHit& hit)
{
    for (std::size_t at = hit.first < 4 ? 0 : hit.first - 4; at < hit.first; ++at)
        if (is_any(statement.word(at), {"not", "no", "neither", "nor", "never", "risk", "risks", "fear", "if",
                                        "whether", "without", "potential", "prevent"}))
            return true;
    return false;
}

const CueHit* harm_told(const FactStatement& statement)
{
    for (const CueHit& hit : statement.cues)
        if (hit.cue() == Cue::Harm && !is_harm_denied(statement, hit))
            return &hit;
    return nullptr;
}

// "On the night of the 26th he was stabbed and died"
bool has_pronoun_before(const FactStatement& statement, std::size_t end)
{
    for (std::size_t at = 0; at < end; ++at)
        if (is_any(statement.word(at), {"he", "she", "they"}))
            return true;
    return false;
}

// "Leah, a girl of ten, [and her mother were killed]", "Leah and her brother both died"
bool died_together(const FactStatement& statement, const Mention& mention, const CueHit& hit)
{
    constexpr std::size_t far = 12;  // words
    // "Thea (7) and Rosa (3), [and their mother died]"
    if (hit.first > 2 && statement.word(hit.first - 3) == "and" && hit.first - mention.end <= far &&
        is_any(statement.word(hit.first - 2), {"her", "his", "their"}))
        return true;
    if (hit.first - mention.end > far || !is_any(statement.word(hit.first - 1), {"were", "both", "all"}))
        return false;
    for (std::size_t at = mention.end; at + 1 < hit.first; ++at)
        if (statement.word(at) == "and" &&
            is_any(statement.word(at + 1), {"her", "his", "their", "two", "both"}))
            return true;
    return false;
}

// Who died, by the words before "died" and around "death".
bool is_death_of(const FactStatement& statement, const CueHit& hit, const std::vector<Mention>& mentions,
                 const std::vector<bool>& counted, bool follows_mention)
{
    if (is_denied(statement, hit))
        return false;
    const bool is_noun = statement.word(hit.first) == "death";
    const Mention* before = nullptr;
    for (const Mention& mention : mentions) {
        if (is_noun && mention.first >= hit.end && mention.first - hit.end <= 2 &&
            statement.word(hit.end) == "of")
            return counted[mention.subject] &&
                   !is_another_person(statement.word(mention.end));  // "the death of Leah's friend"
        if (mention.end <= hit.first)
            before = &mention;
    }
    if (is_noun && hit.first > 0 && pronoun_of(statement.word(hit.first - 1)) != Pronoun::None) {
        // "He was in the care of his mother, who was convicted in relation to his death."
        const Pronoun pronoun = pronoun_of(statement.word(hit.first - 1));
        const bool is_of_who_begins =
            pronoun == pronoun_of(statement.word(0)) && pronoun_of_others(statement, 0, hit.first) != pronoun;
        return before != nullptr
                   ? counted[before->subject] && !speaks_of_another(statement, before->end, hit.first)
                   : follows_mention && (is_of_who_begins || !speaks_of_another(statement, 0, hit.first));
    }
    if (is_noun) {
        // "Child K's death", "the death of a three-month-old baby"
        if (before != nullptr && before->end == hit.first)
            return counted[before->subject];
        for (std::size_t at = hit.end; at < hit.end + 7 && statement.word(hit.end) == "of"; ++at)
            if (is_child_word(statement.word(at)))
                return !speaks_of_another(statement, hit.end, at);
        return false;
    }
    const bool is_passive = is_any(statement.word(hit.first), {"killed", "murdered"});
    if (is_passive && !is_any(statement.word(hit.first - 1), {"was", "were", "been", "fatally"}))
        return false;
    if (before != nullptr)
        return counted[before->subject] && (!speaks_of_another(statement, before->end, hit.first) ||
                                            died_together(statement, *before, hit));
    const bool is_pronoun = pronoun_of(statement.word(0)) != Pronoun::None || statement.word(0) == "when" ||
                            (hit.first > 0 && pronoun_of(statement.word(hit.first - 1)) != Pronoun::None) ||
                            has_pronoun_before(statement, hit.first);
    return follows_mention && is_pronoun && !speaks_of_another(statement, 0, hit.first);
}

// "Three young people who lived in Ashdale died", "the two boys were killed": in the opening, of those whom
// the review is about. What is said of a country or of each year is no child's death.
bool tells_of_deaths(const FactStatement& statement, const CueHit& hit)
{
    constexpr std::size_t far = 14;  // words
    if (statement.word(hit.first) == "death" || is_denied(statement, hit) ||
        std::ranges::any_of(statement.words, [](const Word& word) {
            return is_any(word.folded,
                          {"nationally", "england", "wales", "year", "annually", "cent", "since"});
        }))
        return false;
    for (std::size_t at = hit.first; at > 1 && hit.first - at < far; --at) {
        const std::string_view word = statement.word(at - 1);
        if (is_another_person(word))
            return false;
        const bool is_of_several =
            is_any(word, {"children", "babies", "infants", "boys", "girls", "teenagers", "siblings"}) ||
            (word == "people" && statement.word(at - 2) == "young");
        if (!is_of_several)
            continue;
        const std::size_t first = word == "people" ? at - 2 : at - 1;
        return first > 0 &&
               is_any(statement.word(first - 1), {"two", "three", "four", "five", "six", "seven", "eight",
                                                  "nine", "ten", "both", "these", "all", "the"});
    }
    return false;
}

struct OutcomeFound {
    const FactStatement* statement = nullptr;
    const CueHit* hit = nullptr;
};

OutcomeFound death_in(const FactStatements& statements, const People& people)
{
    for (std::size_t place = 0; place < statements.all.size(); ++place)
        if (const CueHit* hit = death_told(statements, place, people, people.are_children))
            return {&statements.all[place], hit};
    for (std::size_t place = 0; place < std::min(statements.all.size(), opening_for_outcome); ++place) {
        const FactStatement& statement = statements.all[place];
        for (const CueHit& hit : statement.cues)
            if (hit.cue() == Cue::Death && !statement.has(Cue::Statute) && people.subjects.size() > 1 &&
                people.mentions[place].empty() && tells_of_deaths(statement, hit))
                return {&statement, &hit};
    }
    return {};
}

// "The test was met: the child had been seriously harmed": said of this child, and not in the law's "or".
OutcomeFound harm_in_the_decision(const FactStatements& statements)
{
    for (const FactStatement& statement : statements.all)
        if (const CueHit* hit = statement.find(Cue::Harm); hit != nullptr && statement.has(Cue::Statute))
            if (std::ranges::none_of(statement.cues,
                                     [](const CueHit& other) { return other.cue() == Cue::Death; }) &&
                statement.word(hit->first - 1) == "seriously")
                return {&statement, hit};
    return {};
}

OutcomeFound harm_in(const FactStatements& statements, const People& people)
{
    OutcomeFound any;
    for (std::size_t place = 0; place < statements.all.size(); ++place) {
        const FactStatement& statement = statements.all[place];
        const CueHit* hit = harm_told(statement);
        if (hit == nullptr || statement.has(Cue::Statute))
            continue;
        if (!people.mentions[place].empty() || place < opening_for_outcome)
            return {&statement, hit};
        if (any.statement == nullptr)
            any = {&statement, hit};
    }
    return any.statement != nullptr ? any : harm_in_the_decision(statements);
}

// "Theo did not come to serious harm", in the opening: of the child, and of nobody else.
OutcomeFound no_harm_in(const FactStatements& statements, const People& people)
{
    for (std::size_t place = 0; place < std::min(statements.all.size(), opening_for_outcome); ++place) {
        const FactStatement& statement = statements.all[place];
        const CueHit* hit = statement.find(Cue::NoHarm);
        if (hit == nullptr || statement.has(Cue::Statute))
            continue;
        const Mention* before = nullptr;
        for (const Mention& mention : people.mentions[place])
            if (mention.end <= hit->first)
                before = &mention;
        // "The children were hungry, and had come to no harm."
        const bool is_of_all =
            before == nullptr && !speaks_of_another(statement, 0, hit->first) &&
            std::any_of(statement.words.begin(), statement.words.begin() + std::ptrdiff_t(hit->first) + 1,
                        [](const Word& word) {
                            return word.folded == "children" || word.folded == "neither" ||
                                   is_child_word(word.folded);
                        });
        // "He came back, and had come to no harm."
        const bool follows = place > 0 && before == nullptr && !people.mentions[place - 1].empty() &&
                             pronoun_of(statement.word(0)) != Pronoun::None &&
                             people.are_children[people.mentions[place - 1].front().subject] &&
                             !speaks_of_another(statement, 0, hit->first);
        const bool is_child = is_of_all || follows ||
                              (before != nullptr && people.are_children[before->subject] &&
                               !speaks_of_another(statement, before->end, hit->first));
        if (is_child)
            return {&statement, hit};
    }
    return {};
}

}  // namespace

const CueHit* death_told(const FactStatements& statements, std::size_t place, const People& people,
                         const std::vector<bool>& counted)
{
    const FactStatement& statement = statements.all[place];
    if (!statement.has(Cue::Death) || statement.has(Cue::Statute))
        return nullptr;
    // A review of one child speaks of that child in more sentences than the next.
    const std::size_t reach = people.subjects.size() == 1 ? 3 : 1;
    bool follows = false;
    for (std::size_t back = 1; back <= std::min(reach, place) && !follows; ++back) {
        follows = std::ranges::any_of(people.mentions[place - back],
                                      [&](const Mention& mention) { return counted[mention.subject]; });
        const FactStatement& between = statements.all[place - back];
        if (speaks_of_another(between, 0, between.words.size()))
            break;
    }
    for (const CueHit& hit : statement.cues)
        if (hit.cue() == Cue::Death && is_death_of(statement, hit, people.mentions[place], counted, follows))
            return &hit;
    return nullptr;
}

std::optional<Field> outcome_of(const FactStatements& statements, const People& people)
{
    if (std::ranges::none_of(people.are_children, [](bool is_child) { return is_child; }))
        return std::nullopt;
    if (const OutcomeFound death = death_in(statements, people); death.statement != nullptr)
        return stated_field("outcome", "death", 0.9, *death.statement, death.hit->first, death.hit->end);
    if (const OutcomeFound none = no_harm_in(statements, people); none.statement != nullptr)
        return stated_field("outcome", "other", 0.75, *none.statement, none.hit->first, none.hit->end);
    if (const OutcomeFound harm = harm_in(statements, people); harm.statement != nullptr)
        return stated_field("outcome", "serious-harm", 0.75, *harm.statement, harm.hit->first, harm.hit->end);
    return std::nullopt;
}

}  // namespace throughline
