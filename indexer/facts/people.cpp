#include "indexer/facts/people.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/publishers.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_name = 6;           // words
constexpr std::size_t longest_office = 8;         // words
constexpr std::size_t statements_of_prose = 150;  // where reviewers are named in prose, they are named early

struct PeopleFound {
    std::size_t first = 0;
    std::size_t end = 0;
};

std::optional<PeopleFound> people_at(const FactStatement& statement, std::size_t at)
{
    const std::size_t end = end_of_names(statement, at);
    return end > at ? std::optional(PeopleFound{at, end}) : std::nullopt;
}

std::optional<Field> reviewer(const FactStatement& statement, const std::optional<PeopleFound>& people,
                              double confidence)
{
    if (!people)
        return std::nullopt;
    std::string names(statement.span(people->first, people->end));
    if (is_in_capitals(statement))
        for (std::size_t at = 1; at < names.size(); ++at)
            if (std::isalpha(static_cast<unsigned char>(names[at - 1])) != 0)
                names[at] = static_cast<char>(std::tolower(static_cast<unsigned char>(names[at])));
    std::size_t end = people->end;
    // "Jane Roe, Designated Nurse, and Tom Poe, Detective Inspector"
    if (statement.gap_before(end) == ", " && is_of_an_office(statement.word(end)))
        for (std::size_t at = end + 1; at < std::min(statement.words.size(), end + longest_office); ++at)
            if (statement.word(at) == "and" && statement.gap_before(at) == ", ")
                if (const std::size_t after = end_of_name(statement, at + 1); after > at + 1) {
                    names += " and " + std::string(statement.span(at + 1, after));
                    return stated_field("lead_reviewer", names, confidence, statement, people->first, after);
                }
    // "Jane Roe (health) and Tom Poe (police)"
    while (statement.gap_before(end) == " (" && end - people->first < longest_name * 5) {
        std::size_t next = end + 1;
        while (next < statement.words.size() &&
               statement.gap_before(next).find(')') == std::string_view::npos)
            ++next;
        const std::size_t after =
            statement.word(next) == "and" ? end_of_names(statement, next + 1) : next + 1;
        if (after <= next + 1)
            break;
        names += " and " + std::string(statement.span(next + 1, after));
        end = after;
    }
    return stated_field("lead_reviewer", names, confidence, statement, people->first, end);
}

bool is_of_another(const FactStatement& statement, std::size_t at)
{
    for (std::size_t before = at < 3 ? 0 : at - 3; before < at; ++before)
        if (is_any(statement.word(before),
                   {"deputy", "imr", "agency", "panel", "individual", "health", "peer"}))
            return true;
    return false;
}

// "Independent overview author: Dr Edmund Farrant", "Author<tab>G. R. Pellow", "Written by Jane Roe".
std::optional<Field> labelled_reviewer(const FactStatement& statement, const FactStatement* next)
{
    for (const CueHit& hit : statement.cues) {
        if (hit.cue() != Cue::Author || is_of_another(statement, hit.first))
            continue;
        std::size_t at = hit.end;
        while (is_any(statement.word(at),
                      {"s", "and", "chair", "author", "authors", "of", "this", "the", "report", "reviewer",
                       "name", "independent", "is", "are", "lead", "writer", "consultant"}))
            ++at;
        if (auto found = reviewer(statement, people_at(statement, at), 0.95))
            return found;
        // "Jane Roe, independent author"
        if (auto found = reviewer(statement, people_at(statement, 0), 0.9); found && hit.first >= 2)
            return found;
        // The label is all that this line has: the name is the next line.
        const bool is_label = hit.end == statement.words.size() && statement.words.size() <= 5;
        if (is_label && next != nullptr)
            return reviewer(*next, people_at(*next, 0), 0.85);
    }
    return std::nullopt;
}

// "Jane Roe and Tom Poe, lead reviewers", "Jane Roe (independent author)": who stands right before the word.
std::optional<Field> reviewer_before(const FactStatement& statement, double confidence)
{
    constexpr std::size_t reach = 24;  // words of names and of what they are called
    for (const CueHit& hit : statement.cues) {
        if (hit.cue() != Cue::Author || is_of_another(statement, hit.first) ||
            statement.word(hit.end - 1) == "by")
            continue;
        std::size_t end = hit.first;
        while (end > 0 &&
               is_any(statement.word(end - 1), {"independent", "lead", "the", "an", "a", "and", "chair",
                                                "overview", "report", "joint", "external"}))
            --end;
        const std::string_view gap = statement.gap_before(end);
        if (end == 0 || (gap != ", " && gap != " (" && gap != " - " && gap != " \u2013 "))
            continue;
        for (std::size_t at = end < reach ? 0 : end - reach; at + 1 < end; ++at)
            if (const auto people = people_at(statement, at); people && people->end == end)
                return reviewer(statement, people, confidence);
    }
    return std::nullopt;
}

// "The Board [appointed Jane Roe to] chair the review and write its report"
std::optional<Field> who_was_appointed(const FactStatement& statement)
{
    for (std::size_t at = 0; at + 3 < statement.words.size(); ++at) {
        if (!is_any(statement.word(at), {"appointed", "commissioned", "asked", "engaged", "invited"}))
            continue;
        const auto people = people_at(statement, at + 1);
        if (!people || statement.word(people->end) != "to")
            continue;
        const bool is_review = std::any_of(
            statement.words.begin() + std::ptrdiff_t(people->end), statement.words.end(),
            [](const Word& word) {
                return is_any(word.folded, {"review", "report", "cmr", "scr", "lcspr", "process"});
            });
        if (is_review &&
            is_any(statement.word(people->end + 1), {"lead", "write", "author", "carry", "undertake",
                                                     "conduct", "complete", "facilitate", "chair"}))
            return reviewer(statement, people, 0.8);
    }
    return std::nullopt;
}

// "Jane Roe, an independent consultant, led the review", "Jane Roe wrote this report"
std::optional<Field> who_led_the_review(const FactStatement& statement)
{
    constexpr std::size_t far = 12;  // words
    for (std::size_t verb = 2; verb + 2 < statement.words.size(); ++verb) {
        const bool is_led = is_any(statement.word(verb),
                                   {"led", "wrote", "authored", "conducted", "undertook", "facilitated"}) &&
                            is_any(statement.word(verb + 1), {"the", "this"}) &&
                            is_any(statement.word(verb + 2), {"review", "report", "learning", "overview"});
        for (std::size_t at = verb < far ? 0 : verb - far; is_led && at + 1 < verb; ++at)
            if (const auto people = people_at(statement, at)) {
                const std::string_view gap = statement.gap_before(people->end);
                if (people->end == verb || gap == ", " || statement.word(people->end) == "who")
                    return reviewer(statement, people, 0.8);
                at = people->end - 1;
            }
    }
    return std::nullopt;
}

// Behind the names stands nothing, a date, or what they are: "by Jane Roe, May 2021", "by Jane Roe (chair)".
bool ends_the_line(const FactStatement& line, std::size_t end)
{
    const bool is_dated =
        std::ranges::any_of(line.dates, [end](const StatedDate& date) { return date.first == end; });
    return end == line.words.size() || is_dated || line.gap_before(end) == " (";
}

// "Produced for Ashdale Safeguarding Children Board by Jane Roe": a line of the title page that ends with a
// name.
std::optional<Field> reviewer_behind_by(const FactStatement& line)
{
    for (std::size_t at = 0; at + 1 < line.words.size(); ++at) {
        if (line.word(at) != "by" ||
            is_any(at == 0 ? std::string_view() : line.word(at - 1),
                   {"published", "chaired", "commissioned", "agreed", "approved", "accepted", "endorsed",
                    "signed", "funded", "supported", "adopted", "seen"}))
            continue;
        const auto people = people_at(line, at + 1);
        if (people && ends_the_line(line, people->end))
            return reviewer(line, people, 0.8);
    }
    return std::nullopt;
}

// "Reviewer 1<tab>Reviewer 2" and below it "Jane Roe<tab>Tom Poe"; or both in one row.
std::optional<Field> reviewers_side_by_side(const FactStatement& row, const FactStatement& below)
{
    if (row.word(0) != "reviewer" || row.word(1) != "1")
        return std::nullopt;
    const bool is_heading = row.words.size() == 4 && row.word(2) == "reviewer" && row.word(3) == "2";
    const FactStatement& names = is_heading ? below : row;
    const auto first = people_at(names, is_heading ? 0 : 2);
    if (!first)
        return std::nullopt;
    const bool is_labelled = names.word(first->end) == "reviewer" && names.word(first->end + 1) == "2";
    if (!is_heading && !is_labelled)
        return std::nullopt;
    const auto second = people_at(names, first->end + (is_labelled ? 2 : 0));
    if (!second)
        return std::nullopt;
    auto found = reviewer(names, first, 0.9);
    if (found)
        found->value += " and " + std::string(names.span(second->first, second->end));
    return found;
}

// "Reviewer 1<tab>Jane Roe" and below it "Reviewer 2<tab>Tom Poe": the form of the Welsh guidance. Both.
std::optional<Field> numbered_reviewers(const std::vector<FactStatement>& all)
{
    constexpr std::size_t longest = 14;  // words
    std::optional<Field> found;
    int next = 1;
    for (const FactStatement& line : all) {
        if (line.word(0) != "reviewer" || line.word(1) != std::to_string(next) || line.words.size() > longest)
            continue;
        const auto people = people_at(line, 2);
        if (!people)
            continue;
        if (!found)
            found = reviewer(line, people, 0.95);
        else
            found->value += " and " + std::string(line.span(people->first, people->end));
        ++next;
    }
    return found;
}

// "The reviewers were Eirlys Maddocks and Colin Ferrier", "Jane Roe was appointed as independent reviewer".
std::optional<Field> reviewer_in_prose(const FactStatement& statement)
{
    for (const CueHit& hit : statement.cues) {
        if (hit.cue() != Cue::Author || is_of_another(statement, hit.first))
            continue;
        std::size_t at = hit.end;
        while (is_any(statement.word(at), {"was", "were", "is", "are", "of", "this", "the", "review",
                                           "report", "an", "a", "independent", "reviewer", "reviewers",
                                           "author", "authors", "safeguarding", "consultant", "lead"}))
            ++at;
        if (at > hit.end || is_any(statement.word(at - 1), {"by"}))
            if (auto found = reviewer(statement, people_at(statement, at), 0.85))
                return found;
        const auto first = people_at(statement, 0);
        const bool is_named = first && first->end < hit.first && hit.first - first->end <= 9;
        const std::string_view verb = first ? statement.word(first->end) : std::string_view();
        const std::string_view second = first ? statement.word(first->end + 1) : std::string_view();
        if (is_named && is_any(verb, {"was", "were", "is", "has", "have", "an"}) &&
            is_any(second, {"appointed", "commissioned", "the", "been", "independent", "engaged", "lead",
                            "an", "asked"}))
            return reviewer(statement, first, 0.8);
        for (std::size_t place = 0; place + 3 < hit.first; ++place)
            if (is_any(statement.word(place), {"appointed", "commissioned", "engaged"}))
                if (const auto people = people_at(statement, place + 1);
                    people && hit.first - people->end <= 4)
                    return reviewer(statement, people, 0.8);
    }
    return std::nullopt;
}

// An inspection has inspectors, and names all that it met; its lead is who is called so.
std::optional<Field> lead_inspector_of(const std::vector<FactStatement>& all)
{
    for (const FactStatement& statement : all)
        for (const CueHit& hit : statement.cues)
            if (hit.cue() == Cue::Author && hit.row->phrase == "lead inspector")
                if (auto found = labelled_reviewer(statement, nullptr))
                    return found;
    return std::nullopt;
}

}  // namespace

std::optional<Field> lead_reviewer_of(const FactStatements& statements)
{
    const std::vector<FactStatement>& all = statements.all;
    if (is_inspection(statements))
        return lead_inspector_of(all);
    for (std::size_t at = 0; at < all.size(); ++at)
        if (auto found = reviewers_side_by_side(all[at], all[std::min(at + 1, all.size() - 1)]))
            return found;
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (auto found = labelled_reviewer(all[at], at + 1 < all.size() ? &all[at + 1] : nullptr))
            return found;
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (auto found = reviewer_behind_by(all[at]))
            return found;
    if (auto numbered = numbered_reviewers(all))
        return numbered;
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (auto found = reviewer_before(all[at], 0.85))
            return found;
    for (std::size_t at = 0; at < std::min(all.size(), statements_of_prose); ++at)
        if (auto found = reviewer_in_prose(all[at]))
            return found;
    for (std::size_t at = 0; at < std::min(all.size(), statements_of_prose); ++at) {
        if (auto found = reviewer_before(all[at], 0.8))
            return found;
        if (auto found = who_led_the_review(all[at]))
            return found;
        if (auto found = who_was_appointed(all[at]))
            return found;
    }
    for (std::size_t at = statements.front_end; at < all.size(); ++at) {
        const bool is_line = all[at].begins_block && all[at].words.size() <= 14 &&
                             all[at].text.find(':') != std::string_view::npos;
        const bool is_row = all[at].block == BlockKind::TableRow && all[at].words.size() <= 14;
        if (is_line || is_row)
            if (auto found = labelled_reviewer(all[at], nullptr))
                return found;
    }
    return std::nullopt;
}

}  // namespace throughline
