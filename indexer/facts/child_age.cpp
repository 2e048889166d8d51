#include "indexer/facts/child_age.hpp"

#include <algorithm>

#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

bool is_any(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

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

// "between the ages of four and [nine]": what happened went on until then.
bool is_end_of_years(const FactStatement& statement, std::size_t at)
{
    return at >= 5 && statement.word(at - 1) == "and" && statement.word(at - 3) == "of" &&
           statement.word(at - 4) == "ages";
}

// "Child E" of another review, or a child that the report does not speak about further.
bool names_another_child(const FactStatement& statement, const std::vector<Mention>& mentions)
{
    for (std::size_t at = 0; at + 1 < statement.words.size(); ++at) {
        const bool is_name = is_any(statement.word(at), {"child", "baby"}) && statement.is_capital(at) &&
                             statement.is_capital(at + 1);
        const bool is_known = std::ranges::any_of(
            mentions, [at](const Mention& mention) { return mention.first <= at + 1 && at < mention.end; });
        if (is_name && !is_known)
            return true;
    }
    return false;
}

// What leads to an age, and how sure it makes us that it was the age at the time. 0: it is no age of anybody.
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
    if (is_now)
        return 2;
    if (is_any(verb, {"was", "were"})) {
        // "when she was eight" dates something else.
        for (std::size_t before = at < 4 ? 0 : at - 4; before + 1 < at; ++before)
            if (is_any(statement.word(before),
                       {"when", "until", "since", "after", "before", "from", "by", "while"}))
                return 1;
        return age.is_old || age.has_unit || can_be_an_age(statement, age) ? 6 : 0;
    }
    if (is_any(verb, {"is", "are"}))
        return 2;
    if (is_aged && verb == "the")
        return 0;
    if (is_aged)
        return 5;
    if (verb == "of" && at > 1 && is_child_noun(statement.word(at - 2)))
        return 5;
    if (is_end_of_years(statement, at))
        return 3;
    if (verb == "of" && at > 1 && is_any(statement.word(at - 2), {"age", "aged"}))
        return statement.has(Cue::Death) ? 5 : 1;
    if (age.is_old && statement.gap_before(age.first + 1).find('-') != std::string_view::npos)
        return is_child_noun(statement.word(age.end)) || statement.is_capital(age.end) ? 4 : 0;
    const std::string_view gap = statement.gap_before(age.first);
    const bool is_set_off = (gap == ", " || gap == " (" || is_then) && can_be_an_age(statement, age);
    return is_set_off ? (is_then ? 3 : 4) : 0;
}

class AgeSearch {
public:
    AgeSearch(const FactStatements& statements, std::size_t subjects,
              const std::vector<std::vector<Mention>>& mentions)
        : statements_(statements), mentions_(mentions), best_(subjects)
    {
    }

    std::vector<ChildAge> run() &&
    {
        for (std::size_t place = 0; place < statements_.all.size(); ++place) {
            const FactStatement& statement = statements_.all[place];
            const bool may_speak = !mentions_[place].empty() ||
                                   pronoun_of(statement.word(0)) != Pronoun::None || best_.size() == 1;
            if (!may_speak || statement.has(Cue::Statute))
                continue;
            for (std::size_t at = 0; at < statement.words.size(); ++at)
                if (const auto age = age_at(statement, at)) {
                    weigh(place, *age);
                    at = age->end - 1;
                }
            if (mentions_[place].empty() || mentions_[place].size() > 1 || !last_is_sure_)
                last_ = mentions_[place].size() == 1 ? mentions_[place].front().subject : last_;
        }
        return std::move(best_);
    }

private:
    void weigh(std::size_t place, const StatedAge& age)
    {
        const FactStatement& statement = statements_.all[place];
        if (statement.block == BlockKind::TableRow)
            return weigh_row(place, age);
        const int strength = strength_of(statement, age);
        if (strength == 0 || !can_follow(statement, age))
            return;
        const int bonus = statement.has(Cue::Death) || statement.has(Cue::Harm) ||
                                  statement.has(Cue::Event) || !statement.dates.empty()
                              ? 1
                              : 0;
        const std::vector<Mention>& mentions = mentions_[place];
        // The nearest mention before, or right after.
        const Mention* before = nullptr;
        const Mention* after = nullptr;
        for (const Mention& mention : mentions) {
            if (mention.end <= age.first)
                before = &mention;
            else if (after == nullptr && mention.first >= age.end)
                after = &mention;
        }
        if (before != nullptr && !is_of_another(statement, before->end, age.first))
            return take_all(place, *before, age, strength + bonus);
        if (after != nullptr && after->first - age.end <= 3 && strength >= 4 && strength < 6)
            return take(after->subject, statement, age, strength + bonus);
        const bool is_only = best_.size() == 1;
        if (before == nullptr && pronoun_of(statement.word(0)) != Pronoun::None && strength >= 2 &&
            !speaks_of_another(statement, 0, age.first) && place > 0) {
            const std::vector<Mention>& earlier = mentions_[place - 1];
            const bool is_clear =
                is_only || (!earlier.empty() && earlier.front().subject == earlier.back().subject);
            if (is_clear && (is_only || !earlier.empty()))
                take(earlier.empty() ? 0 : earlier.front().subject, statement, age, strength - 1 + bonus);
        } else if (before == nullptr && is_only && strength == 3 && place > 0 &&
                   !mentions_[place - 1].empty() && pronoun_of(statement.word(age.end)) != Pronoun::None) {
            take(0, statement, age, strength);
        } else if (before == nullptr && is_only && strength >= 4 &&
                   !names_another_child(statement, mentions) && speaks_of_a_child(statement, age) &&
                   !speaks_of_another(statement, 0, age.first)) {
            take(0, statement, age, 3);
        }
    }

    // "Child 2<tab>17, boy<tab>..."
    void weigh_row(std::size_t place, const StatedAge& age)
    {
        const FactStatement& statement = statements_.all[place];
        const std::vector<Mention>& mentions = mentions_[place];
        const bool begins_cell = statement.gap_before(age.first).find('\t') != std::string_view::npos;
        const bool is_first_cell = mentions.size() >= 1 && mentions.front().first == 0;
        if (begins_cell && is_first_cell && can_be_an_age(statement, age))
            take(mentions.front().subject, statement, age, 5);
    }

    static bool can_follow(const FactStatement& statement, const StatedAge& age)
    {
        const std::string_view next = statement.word(age.end);
        return !is_any(
            next, {"pregnant", "later", "earlier", "ago", "after", "before", "older", "younger", "gestation",
                   "premature", "times", "months", "weeks", "days", "minutes", "hours"});
    }

    static bool speaks_of_a_child(const FactStatement& statement, const StatedAge& age)
    {
        for (std::size_t at = age.first < 5 ? 0 : age.first - 5;
             at < std::min(statement.words.size(), age.end + 3); ++at)
            if (is_child_noun(statement.word(at)))
                return true;
        return false;
    }

    // Between a name and an age stand no other person and no other name.
    static bool is_of_another(const FactStatement& statement, std::size_t first, std::size_t end)
    {
        if (speaks_of_another(statement, first, end))
            return true;
        for (std::size_t at = first; at < end; ++at) {
            const bool is_month = std::ranges::any_of(statement.cues, [at](const CueHit& hit) {
                return hit.cue() == Cue::Month && hit.first == at;
            });
            if (statement.is_capital(at) && !is_month)
                return true;
        }
        return false;
    }

    // "Child Q and Child R were twelve" tells the age of both.
    void take_all(std::size_t place, const Mention& nearest, const StatedAge& age, int strength)
    {
        const FactStatement& statement = statements_.all[place];
        take(nearest.subject, statement, age, strength);
        if (statement.word(nearest.end) != "were" && statement.word(nearest.end) != "both")
            return;
        std::size_t begin = nearest.first;
        const std::vector<Mention>& mentions = mentions_[place];
        for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
            const bool is_beside =
                mention->end == begin || (mention->end + 1 == begin && statement.word(mention->end) == "and");
            if (mention->end > begin || !is_beside)
                continue;
            take(mention->subject, statement, age, strength);
            begin = mention->first;
        }
    }

    void take(std::size_t subject, const FactStatement& statement, const StatedAge& age, int strength)
    {
        if (strength > best_[subject].strength)
            best_[subject] = {&statement, age, strength};
    }

    const FactStatements& statements_;
    const std::vector<std::vector<Mention>>& mentions_;
    std::vector<ChildAge> best_;
    std::size_t last_ = 0;
    bool last_is_sure_ = false;
};

}  // namespace

std::vector<ChildAge> ages_of(const FactStatements& statements, const std::vector<FactSubject>& subjects,
                              const std::vector<std::vector<Mention>>& mentions)
{
    return AgeSearch(statements, subjects.size(), mentions).run();
}

}  // namespace throughline
