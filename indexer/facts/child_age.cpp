#include "indexer/facts/child_age.hpp"

#include <algorithm>

#include "indexer/facts/age_rows.hpp"
#include "indexer/facts/age_signs.hpp"
#include "indexer/facts/any_of.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

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

class AgeSearch {
public:
    AgeSearch(const FactStatements& statements, std::size_t subjects,
              const std::vector<std::vector<Mention>>& mentions, const std::optional<PartialDate>& last_day)
        : statements_(statements),
          mentions_(mentions),
          best_(subjects),
          last_day_(last_day),
          columns_(columns_of_ages(statements))
    {
    }

    std::vector<ChildAge> run() &&
    {
        for (std::size_t place = 0; place < statements_.all.size(); ++place) {
            const FactStatement& statement = statements_.all[place];
            const bool may_speak = !mentions_[place].empty() ||
                                   pronoun_of(statement.word(0)) != Pronoun::None || best_.size() == 1 ||
                                   (place > 0 && mentions_[place - 1].size() > 1);
            if (take_labelled(statement))
                continue;
            if (!may_speak || statement.has(Cue::Statute))
                continue;
            for (std::size_t at = 0; at < statement.words.size(); ++at)
                if (const auto age = age_at(statement, at)) {
                    if (!is_of_a_date(statement, *age))
                        weigh(place, *age);
                    at = age->end - 1;
                }
        }
        return std::move(best_);
    }

private:
    // "The scope is [6] September 2018 to"
    static bool is_of_a_date(const FactStatement& statement, const StatedAge& age)
    {
        return std::ranges::any_of(statement.dates, [&age](const StatedDate& date) {
            return date.first <= age.first && age.first < date.end;
        });
    }

    void weigh(std::size_t place, const StatedAge& age)
    {
        const FactStatement& statement = statements_.all[place];
        if (statement.block == BlockKind::TableRow)
            return weigh_row(place, age);
        const int strength = strength_of(statement, age);
        if (strength == 0 || !can_follow(statement, age))
            return;
        const int bonus = (tells_of_an_event(statement) ? 1 : 0) + (tells_the_last_day(statement) ? 5 : 0);
        // The nearest mention before, or right after.
        const Mention* before = nullptr;
        const Mention* after = nullptr;
        for (const Mention& mention : mentions_[place]) {
            if (mention.end <= age.first)
                before = &mention;
            else if (after == nullptr && mention.first >= age.end)
                after = &mention;
        }
        if (before != nullptr && !is_of_another(statement, before->end, age.first))
            return take_all(place, *before, age, strength + bonus);
        if (after != nullptr && strength >= 4 && strength < 6 &&
            (after->first - age.end <= (statement.dates.empty() ? 3U : 6U) ||
             is_naming(statement, age.end, after->first)))
            return take(after->subject, statement, age, strength + bonus);
        if (before == nullptr)
            weigh_unnamed(place, age, strength, bonus);
    }

    // "a 14 year old, [who will be called] Leah"
    static bool is_naming(const FactStatement& statement, std::size_t first, std::size_t end)
    {
        constexpr std::size_t longest = 14;  // words
        for (std::size_t at = first; at < end; ++at)
            if (statement.is_capital(at) || is_another_person(statement.word(at)))
                return false;
        for (std::size_t at = end < first + 3 ? first : end - 3; at < end && end - first <= longest; ++at)
            if (is_any(statement.word(at), {"called", "known", "named", "call"}))
                return true;
        return false;
    }

    // Of whom a sentence without a name before the age tells it: "She was 12.", "a girl of three".
    void weigh_unnamed(std::size_t place, const StatedAge& age, int strength, int bonus)
    {
        const FactStatement& statement = statements_.all[place];
        const std::vector<Mention> none;
        const std::vector<Mention>& earlier = place > 0 ? mentions_[place - 1] : none;
        const bool is_only = best_.size() == 1;
        if (speaks_of_another(statement, 0, age.first))
            return;
        // "Arlo and Beau are twins. They were ten weeks old when ..."
        const bool are_they = age.first > 1 && is_any(statement.word(age.first - 1), {"were", "aged"}) &&
                              statement.word(age.first - 2) == "they";
        if ((are_they || (pronoun_of(statement.word(0)) == Pronoun::They && age.first <= 4)) &&
            earlier.size() > 1) {
            const std::vector<Mention> list = list_up_to(place - 1, earlier.back());
            const std::vector<StatedAge> ages = ages_listed(statement, age, list.size());
            if (ages.size() == 1 || ages.size() == list.size())
                for (std::size_t at = 0; at < list.size(); ++at)
                    take(list[at].subject, statement, ages[ages.size() == 1 ? 0 : at], strength - 1 + bonus);
            return;
        }
        if (pronoun_of(statement.word(0)) != Pronoun::None) {
            const bool is_clear = !earlier.empty() && earlier.front().subject == earlier.back().subject;
            if (place > 0 && (is_only || is_clear))
                take(is_clear ? earlier.front().subject : 0, statement, age, strength - 1 + bonus);
            return;
        }
        if (!is_only)
            return;
        if (strength >= 3 && !earlier.empty() && pronoun_of(statement.word(age.end)) != Pronoun::None)
            take(0, statement, age, strength);
        else if (strength >= 4 && !names_another_child(statement, mentions_[place]) &&
                 speaks_of_a_child(statement, age))
            take(0, statement, age, tells_the_last_day(statement) ? 3 + bonus : 3);
    }

    // A period ends on the day of what happened: an age of that day is the one to tell.
    [[nodiscard]] bool tells_the_last_day(const FactStatement& statement) const
    {
        return last_day_ && std::ranges::any_of(statement.dates, [this](const StatedDate& date) {
                   return date.date == *last_day_;
               });
    }

    // "Age at the time of the incident<tab>15": of the only child, or of each in the order of their names.
    bool take_labelled(const FactStatement& statement)
    {
        const auto labelled = labelled_age(statement);
        if (!labelled)
            return false;
        const std::vector<StatedAge> ages = ages_listed(statement, labelled->age, best_.size());
        if (ages.size() != best_.size())
            return false;
        for (std::size_t at = 0; at < best_.size(); ++at)
            take(at, statement, ages[at], labelled->is_at_the_time ? 12 : 6);
        return true;
    }

    // "Child 2<tab>17, boy<tab>...", "Daughter<tab>13<tab>Child W1" below a row that calls a column "Age"
    void weigh_row(std::size_t place, const StatedAge& age)
    {
        const FactStatement& statement = statements_.all[place];
        const std::vector<Mention>& mentions = mentions_[place];
        if (columns_[place] && mentions.size() == 1) {
            if (begins_cell_of(statement, age, *columns_[place]))
                take(mentions.front().subject, statement, age, 5);
            return;
        }
        const bool begins_cell = statement.gap_before(age.first).find('\t') != std::string_view::npos;
        const bool is_first_cell = mentions.size() >= 1 && mentions.front().first == 0;
        if (begins_cell && is_first_cell && can_be_an_age(statement, age))
            take(mentions.front().subject, statement, age, 5);
    }

    static bool can_follow(const FactStatement& statement, const StatedAge& age)
    {
        const std::string_view next = statement.word(age.end);
        // "Nearly nine at the start"
        if (next == "at" && is_any(statement.word(age.end + 2), {"start", "beginning", "outset"}))
            return false;
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

    // "Child E, [her younger brother], who was 13": said of the same child.
    static std::size_t after_kin(const FactStatement& statement, std::size_t first)
    {
        if (statement.gap_before(first) != ", " ||
            !is_any(statement.word(first), {"her", "his", "their", "the", "a"}))
            return first;
        for (std::size_t at = first + 1; at < first + 4; ++at)
            if (is_any(statement.word(at), {"brother", "sister", "sibling", "twin", "son", "daughter"}))
                return at + 1;
        return first;
    }

    // Between a name and an age stand no other person and no other name.
    static bool is_of_another(const FactStatement& statement, std::size_t first, std::size_t end)
    {
        if (speaks_of_another(statement, after_kin(statement, first), end))
            return true;
        for (std::size_t at = first; at < end; ++at) {
            const bool is_month = std::ranges::any_of(statement.cues, [at](const CueHit& hit) {
                return hit.cue() == Cue::Month && hit.first == at;
            });
            if (statement.is_capital(at) && !is_month && !is_any(statement.word(at), {"aged", "age"}))
                return true;
        }
        return false;
    }

    // The mentions that stand in one list up to this one: "Child P, Child Q and Child R".
    [[nodiscard]] std::vector<Mention> list_up_to(std::size_t place, const Mention& last) const
    {
        const FactStatement& statement = statements_.all[place];
        std::vector<Mention> list;
        for (const Mention& mention : mentions_[place]) {
            const bool is_beside =
                !list.empty() &&
                ((mention.first == list.back().end &&
                  statement.gap_before(mention.first).find('.') == std::string_view::npos) ||
                 (mention.first == list.back().end + 1 && statement.word(list.back().end) == "and"));
            if (!is_beside)
                list.clear();
            list.push_back(mention);
            if (mention.first == last.first)
                return list;
        }
        return {last};
    }

    // "thirteen, eleven and eight"
    static std::vector<StatedAge> ages_listed(const FactStatement& statement, const StatedAge& first,
                                              std::size_t most)
    {
        std::vector<StatedAge> ages{first};
        while (ages.size() < most &&
               (statement.word(ages.back().end) == "and" || statement.gap_before(ages.back().end) == ", ")) {
            const std::size_t next = ages.back().end + (statement.word(ages.back().end) == "and" ? 1 : 0);
            const auto more = age_at(statement, next);
            if (!more)
                break;
            ages.push_back(*more);
        }
        return ages;
    }

    // "Child Q and Child R were twelve" tells the age of both, "aged 6 and 9" one of each.
    void take_all(std::size_t place, const Mention& nearest, const StatedAge& age, int strength)
    {
        const FactStatement& statement = statements_.all[place];
        const std::vector<Mention> list = list_up_to(place, nearest);
        const std::vector<StatedAge> ages = ages_listed(statement, age, list.size());
        const std::string_view noun =
            list.front().first == 0 ? std::string_view() : statement.word(list.front().first - 1);
        const bool is_of_all = is_any(statement.word(nearest.end), {"were", "both"}) ||
                               is_any(noun, {"twins", "brothers", "sisters", "siblings", "children"});
        if (list.size() == 1 || (ages.size() == 1 && !is_of_all))
            return take(nearest.subject, statement, age, strength);
        if (ages.size() == 1 || ages.size() == list.size())
            for (std::size_t at = 0; at < list.size(); ++at)
                take(list[at].subject, statement, ages[ages.size() == 1 ? 0 : at], strength);
    }

    void take(std::size_t subject, const FactStatement& statement, const StatedAge& age, int strength)
    {
        if (strength > best_[subject].strength)
            best_[subject] = {&statement, age, strength};
    }

    const FactStatements& statements_;
    const std::vector<std::vector<Mention>>& mentions_;
    std::vector<ChildAge> best_;
    std::optional<PartialDate> last_day_;
    std::vector<std::optional<std::size_t>> columns_;
};

}  // namespace

std::vector<ChildAge> ages_of(const FactStatements& statements, const std::vector<FactSubject>& subjects,
                              const std::vector<std::vector<Mention>>& mentions,
                              const std::optional<PartialDate>& last_day)
{
    return AgeSearch(statements, subjects.size(), mentions, last_day).run();
}

}  // namespace throughline
