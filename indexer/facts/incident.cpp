#include "indexer/facts/incident.hpp"

#include <algorithm>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/outcome.hpp"
#include "indexer/facts/period.hpp"

namespace throughline {
namespace {

constexpr std::size_t opening_for_incident = 40;  // statements in which a report says what happened

// A date on which something may have happened to the child.
struct IncidentDate {
    const FactStatement* statement = nullptr;
    StatedDate date;
    int weight = 0;
};

bool is_process_word(std::string_view word)
{
    return is_any(word, {"notified", "rapid", "decided", "convicted", "sentenced", "inquest", "coroner",
                         "trial", "pleaded", "commissioned", "published", "sentence", "charged"});
}

// "Admitted to hospital", "taken into police protection": what happened, whatever was decided about it later.
bool is_of_the_event(const CueHit& hit)
{
    return hit.cue() == Cue::Death || hit.cue() == Cue::Harm ||
           (hit.cue() == Cue::Event &&
            is_any(hit.row->phrase, {"admission", "admitted", "hospital", "ambulance", "emergency department",
                                     "removed", "police protection", "found", "discovered"}));
}

// Decisions, meetings and courts have dates of their own: of such a word and of harm, the one that stands
// nearer before the date tells what the date is of.
bool is_of_the_process(const FactStatement& statement, const StatedDate& date)
{
    constexpr std::size_t near = 4;  // words after the date
    for (std::size_t at = date.first; at > 0; --at) {
        if (is_process_word(statement.word(at - 1)))
            return true;
        for (const CueHit& hit : statement.cues)
            if (hit.first == at - 1 && is_of_the_event(hit))
                return false;
    }
    for (std::size_t at = date.end; at < date.end + near; ++at)
        if (is_process_word(statement.word(at)))
            return true;
    return false;
}

// "Was born in March 2009 and died on 14 August 2010": each date belongs to the words beside it.
bool is_of_a_birth(const FactStatement& statement, const StatedDate& date)
{
    for (std::size_t at = date.first < 4 ? 0 : date.first - 4; at < date.first; ++at)
        if (is_any(statement.word(at), {"born", "birth"}))
            return true;
    return false;
}

bool is_beside_a_cue(const FactStatement& statement, const StatedDate& date)
{
    constexpr std::size_t near = 5;  // words
    return std::ranges::any_of(statement.cues, [&date](const CueHit& hit) {
        const bool is_sign = hit.cue() == Cue::Death || hit.cue() == Cue::Harm || hit.cue() == Cue::Event;
        return is_sign && hit.first <= date.end + near && date.first <= hit.end + near;
    });
}

class IncidentSearch {
public:
    IncidentSearch(const FactStatements& statements, const People& people, bool has_died,
                   const Field* published, const std::optional<StatedPeriod>& period)
        : statements_(statements),
          people_(people),
          has_died_(has_died),
          everybody_(people.subjects.size(), true),
          period_(period)
    {
        if (published != nullptr)
            published_ = partial_date(published->value);
    }

    std::optional<IncidentDate> run()
    {
        for (std::size_t place = 0; place < statements_.all.size(); ++place)
            weigh(place);
        if (best_.statement == nullptr)
            return std::nullopt;
        refine();
        return best_;
    }

private:
    // Not before the period, not long after it, not after publication.
    [[nodiscard]] bool is_possible(const PartialDate& date) const
    {
        if (published_ && published_->year < date.year)
            return false;
        if (!period_)
            return true;
        const PartialDate& begin = period_->begin.date;
        const PartialDate& end = period_->end.date;
        const auto months = [](const PartialDate& of) {
            return of.year * 12 + (of.month == 0 ? 6 : of.month);
        };
        return date.year >= begin.year && (date.year <= end.year || months(date) <= months(end) + 1) &&
               (date.month == 0 || months(date) <= months(end) + 1);
    }

    // A period may end before what happened: "aged 15 when, in November 2020, she was found".
    [[nodiscard]] bool is_soon_after(const PartialDate& date) const
    {
        return period_ && (!published_ || date.year <= published_->year) &&
               date.year <= period_->end.date.year + 1 && date.year >= period_->end.date.year;
    }

    [[nodiscard]] int nearness(const PartialDate& date) const
    {
        if (!period_ || date.year != period_->end.date.year)
            return 0;
        return date.month == 0 || date.month == period_->end.date.month ? 3 : 1;
    }

    void weigh(std::size_t place)
    {
        const FactStatement& statement = statements_.all[place];
        weigh_end_of_period(place);
        const bool is_told = statement.has(Cue::IncidentDate);
        if (statement.dates.empty() || statement.has(Cue::Statute) || statement.has(Cue::Period) ||
            (!is_told && statement.has(Cue::Published)))
            return;
        const bool is_about = !people_.mentions[place].empty();
        int weight = weight_of_cues(place);
        const bool tells_age = std::ranges::any_of(people_.ages, [&statement](const ChildAge& age) {
            return age.statement == &statement && age.strength >= 6;
        });
        weight += tells_age ? 5 : 0;
        if (weight == 0 && ends_the_period(statement))
            weight = statement.has(Cue::Death) ? 4 : 1;  // periods end with what happened
        if (weight == 0)
            return;
        weight +=
            (is_about ? 2 : 0) + (place < opening_for_incident ? 2 : 0) - (range_in(statement, 0) ? 3 : 0);
        for (const StatedDate& date : statement.dates) {
            const int whole = weight + nearness(date.date) + (is_beside_a_cue(statement, date) ? 1 : 0);
            const bool begins_period =
                (statement.has(Cue::LooksAt) || statement.word(date.first - 1) == "from" ||
                 statement.section == SectionKind::Terms) &&
                leads_to_event(statement, date.end);
            const bool is_of_something_else = begins_period || is_of_a_birth(statement, date) ||
                                              (!is_told && is_of_the_process(statement, date));
            const bool may_be = is_possible(date.date) || (tells_age && is_soon_after(date.date));
            if (may_be && !is_of_something_else && whole > best_.weight)
                best_ = {&statement, date, whole};
        }
    }

    [[nodiscard]] bool ends_the_period(const FactStatement& statement) const
    {
        return period_ && period_->end.date.day != 0 &&
               std::ranges::any_of(statement.dates,
                                   [this](const StatedDate& date) { return date.date == period_->end.date; });
    }

    // "From the booking in July 2021 to Wren's death in March 2022."
    void weigh_end_of_period(std::size_t place)
    {
        const FactStatement& statement = statements_.all[place];
        if (!period_ || !statement.has(Cue::Period) || people_.mentions[place].empty())
            return;
        const auto range = range_in(statement, 0);
        const CueHit* hit =
            range ? statement.find(has_died_ ? Cue::Death : Cue::Harm, range->begin.end) : nullptr;
        constexpr int weight = 5;
        if (hit != nullptr && hit->end <= range->end.first && weight > best_.weight)
            best_ = {&statement, range->end, weight};
    }

    [[nodiscard]] int weight_of_cues(std::size_t place) const
    {
        const FactStatement& statement = statements_.all[place];
        if (statement.has(Cue::IncidentDate))
            return 12;
        if (statement.has(Cue::Death) &&
            (has_died_ || death_told(statements_, place, people_, everybody_) != nullptr))
            return 6;
        if (statement.has(Cue::Harm))
            return 4;
        return statement.has(Cue::Event) ? 3 : 0;
    }

    // A later sentence may tell the day of the month that the first one tells, or the month of the year.
    void refine()
    {
        if (best_.date.date.day != 0)
            return;
        IncidentDate finer;
        for (std::size_t place = 0; place < statements_.all.size(); ++place) {
            const FactStatement& statement = statements_.all[place];
            const bool is_end_of_life = has_died_ && statement.has(Cue::Period);
            if (statement.has(Cue::Period) && !is_end_of_life)
                continue;
            const int weight = is_end_of_life ? 1 : weight_of_cues(place);
            if (weight == 0 || weight <= finer.weight)
                continue;
            for (const StatedDate& date : finer_dates(statement))
                if (is_possible(date.date) && !is_of_the_process(statement, date))
                    finer = {&statement, date, weight};
        }
        if (finer.statement != nullptr)
            best_ = finer;
    }

    // "In the spring of 2016" lets in no other month.
    [[nodiscard]] bool is_in_season(int month) const
    {
        const std::size_t at = best_.date.first;
        for (std::size_t before = at < 2 ? 0 : at - 2; before < at; ++before) {
            const std::string_view word = best_.statement->word(before);
            if (word == "spring")
                return month >= 3 && month <= 5;
            if (word == "summer")
                return month >= 6 && month <= 8;
            if (word == "autumn")
                return month >= 9 && month <= 11;
            if (word == "winter")
                return month == 12 || month <= 2;
        }
        return true;
    }

    [[nodiscard]] std::vector<StatedDate> finer_dates(const FactStatement& statement) const
    {
        const PartialDate& known = best_.date.date;
        std::vector<StatedDate> finer;
        for (const StatedDate& date : statement.dates) {
            const bool is_finer = known.month == 0 ? date.date.month != 0 && is_in_season(date.date.month)
                                                   : date.date.month == known.month && date.date.day != 0;
            if (date.date.year == known.year && is_finer)
                finer.push_back(date);
        }
        // "The assault was on 18 November.": the year is that of what was told before.
        if (known.month == 0)
            return finer;
        for (const CueHit& hit : statement.cues) {
            const bool is_same_month =
                hit.cue() == Cue::Month && hit.row->value == std::to_string(known.month);
            const bool has_year = std::ranges::any_of(statement.dates, [&hit](const StatedDate& date) {
                return date.first <= hit.first && hit.first < date.end;
            });
            if (!is_same_month || has_year || hit.first == 0 || statement.gap_before(hit.first) != " ")
                continue;
            const std::string_view word = statement.word(hit.first - 1);
            const bool is_day = word.size() <= 2 && std::ranges::all_of(word, [](char byte) {
                                    return byte >= '0' && byte <= '9';
                                });
            if (!is_day)
                continue;
            const PartialDate date{known.year, known.month, std::stoi(std::string(word))};
            if (partial_date(iso_of(date)))
                finer.push_back({date, hit.first - 1, hit.end});
        }
        return finer;
    }

    const FactStatements& statements_;
    const People& people_;
    bool has_died_;
    std::vector<bool> everybody_;
    std::optional<StatedPeriod> period_;
    std::optional<PartialDate> published_;
    IncidentDate best_;
};

}  // namespace

std::optional<Field> incident_date_of(const FactStatements& statements, const People& people,
                                      const Field* outcome, const Field* published,
                                      const std::optional<StatedPeriod>& period)
{
    const bool has_died = outcome != nullptr && outcome->value == "death";
    if (people.subjects.empty() || (outcome != nullptr && outcome->value == "other"))
        return std::nullopt;
    const auto found = IncidentSearch(statements, people, has_died, published, period).run();
    if (!found)
        return std::nullopt;
    return stated_field("incident_date", iso_of(found->date.date), 0.8, *found->statement, found->date.first,
                        found->date.end);
}

}  // namespace throughline
