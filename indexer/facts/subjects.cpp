#include "indexer/facts/subjects.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "indexer/facts/ages.hpp"
#include "indexer/facts/any_of.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_subjects = 12;
constexpr std::size_t longest_line = 12;    // words of a line that may name a child
constexpr std::size_t opening = 40;         // statements
constexpr std::size_t fewest_mentions = 4;  // of a name that is to be a person's

bool is_label(std::string_view word)
{
    return is_any(
        word, {"child", "baby", "infant", "person", "sibling", "twin", "boy", "girl", "adolescent", "youth"});
}

// "K", "AB", "1", "Wren": what may follow "Child".
bool is_name_after_label(const FactStatement& statement, std::size_t at)
{
    static constexpr std::string_view others[] = {
        "protection", "practice", "safeguarding", "in",     "and",         "care",     "death",
        "sexual",     "criminal", "exploitation", "health", "development", "welfare",  "abuse",
        "looked",     "poverty",  "services",     "social", "serious",     "overview", "review",
        "report",     "the",      "trust",        "mental", "line",        "case",     "assessment",
        "adolescent", "young",    "arrangements", "group",  "trafficking", "centred",  "focused"};
    if (at >= statement.words.size() || statement.gap_before(at) != " ")
        return false;
    const std::string_view word = statement.word(at);
    const bool is_number = word.size() <= 2 && word.front() >= '0' && word.front() <= '9';
    return (is_number || statement.is_capital(at)) && std::ranges::find(others, word) == std::end(others);
}

// Child "Sparrow": a name that stands for itself.
bool is_quoted_name(const FactStatement& statement, std::size_t at)
{
    const std::string_view gap = statement.gap_before(at);
    const std::string_view behind =
        statement.text.substr(std::min(statement.words[at].end, statement.text.size()));
    return gap == " \"" && behind.starts_with("\"") && statement.is_capital(at) &&
           statement.words[at].folded.size() > 1;
}

bool is_shouted(std::string_view text)
{
    return text.size() > 2 &&
           std::ranges::none_of(text, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

std::string shown(const FactStatement& statement, std::size_t first, std::size_t end)
{
    std::string text(statement.span(first, end));
    for (std::size_t at = 1; is_shouted(statement.span(first, end)) && at < text.size(); ++at)
        if (text[at - 1] != ' ' && text[at] >= 'A' && text[at] <= 'Z')
            text[at] = static_cast<char>(text[at] - 'A' + 'a');
    if (text.ends_with("'s") || text.ends_with("'S"))
        text.resize(text.size() - 2);
    else if (text.ends_with("'"))
        text.pop_back();
    return text;
}

void add(std::vector<FactSubject>& subjects, const FactStatement& statement, std::size_t first,
         std::size_t end)
{
    FactSubject subject{shown(statement, first, end), {}, {}};
    for (std::size_t at = first; at < end; ++at)
        subject.key.emplace_back(statement.word(at));
    // "A" is a word, and a number is any number.
    const std::string& last = subject.key.back();
    if (last != "a" && last != "i" && (last.front() < '0' || last.front() > '9'))
        subject.short_key = last;
    const bool is_known = std::ranges::any_of(
        subjects, [&subject](const FactSubject& known) { return known.key.back() == subject.key.back(); });
    if (!is_known && subjects.size() < most_subjects)
        subjects.push_back(std::move(subject));
}

// "Child Q and Child R", "Baby Wren", "a young person, T".
void add_labelled(std::vector<FactSubject>& subjects, const FactStatement& statement)
{
    for (std::size_t at = 0; at + 1 < statement.words.size(); ++at) {
        if (!is_label(statement.word(at)))
            continue;
        const bool is_letter_after_comma = statement.gap_before(at + 1) == ", " &&
                                           statement.is_capital(at + 1) &&
                                           statement.span(at + 1, at + 2).size() == 1;
        if (is_letter_after_comma)
            add(subjects, statement, at + 1, at + 2);
        else if (is_quoted_name(statement, at + 1))
            add(subjects, statement, at + 1, at + 2);
        else if (statement.is_capital(at) && is_name_after_label(statement, at + 1)) {
            const bool is_young_person =
                statement.word(at) == "person" && at > 0 && statement.word(at - 1) == "young";
            if (statement.word(at) == "person" && !is_young_person)
                continue;
            add(subjects, statement, is_young_person ? at - 1 : at, at + 2);
        }
    }
}

struct Usage {
    std::size_t capital = 0;
    std::size_t small = 0;
    std::size_t as_a_person = 0;  // "Leah was", "Leah's"
    std::size_t as_a_place = 0;   // "Northvale Council", "in Northvale"
    std::size_t with_age = 0;     // "Leah (14)", "Leah, aged 14"
};

bool does_what_people_do(std::string_view word)
{
    return is_any(word, {"was",    "had",      "said",  "told",  "is",       "has",   "died", "lived",
                         "who",    "did",      "went",  "would", "could",    "asked", "and",  "felt",
                         "wanted", "remained", "began", "came",  "attended", "spoke"});
}

bool has_age_behind(const FactStatement& statement, std::size_t at)
{
    constexpr int adult = 18 * 12;  // months
    const bool is_in_brackets = at + 1 < statement.words.size() && statement.gap_before(at + 1) == " (";
    const std::size_t first = at + (statement.word(at + 1) == "aged" ? 2 : 1);
    const auto age = is_in_brackets || first == at + 2 ? age_at(statement, first) : std::nullopt;
    if (!age || age->months >= adult)
        return false;
    const std::string_view behind =
        std::string_view(statement.text).substr(statement.words[age->end - 1].end);
    return !is_in_brackets || first == at + 2 || behind.starts_with(")");
}

std::unordered_map<std::string_view, Usage> usage_of(const std::unordered_set<std::string_view>& words,
                                                     const FactStatements& statements)
{
    std::unordered_map<std::string_view, Usage> usage;
    for (const FactStatement& statement : statements.all) {
        for (std::size_t at = 0; at < statement.words.size(); ++at) {
            const auto known = words.find(statement.words[at].folded);
            if (known == words.end())
                continue;
            Usage& use = usage[*known];
            if (!statement.is_capital(at)) {
                ++use.small;
                continue;
            }
            ++use.capital;
            use.with_age += has_age_behind(statement, at) ? 1U : 0U;
            const bool is_possessive = statement.span(at, at + 1).ends_with("'s");
            const std::string_view before = at == 0 ? std::string_view() : statement.word(at - 1);
            const std::string_view after = statement.word(at + 1);
            use.as_a_person += is_possessive || does_what_people_do(after) ? 1U : 0U;
            use.as_a_place +=
                is_any(before, {"in", "to", "from", "across", "of"}) ||
                        is_any(after, {"council", "safeguarding", "county", "city", "borough", "local"})
                    ? 1U
                    : 0U;
        }
    }
    return usage;
}

bool is_a_person(const Usage& use)
{
    // Only a person has an age.
    if (use.with_age > 0)
        return use.small * 10 <= use.capital && use.as_a_place == 0;
    return use.capital >= fewest_mentions && use.small * 10 <= use.capital && use.as_a_person >= 2 &&
           use.as_a_person > use.as_a_place;
}

// "Serious Case Review: Leah", "Hannah, Adam and Poppy: ...": words of the title that the text uses as
// people's names.
void add_names(std::vector<FactSubject>& subjects, const FactStatement& title,
               const FactStatements& statements)
{
    std::unordered_set<std::string_view> words;
    for (std::size_t at = 0; at < title.words.size(); ++at)
        if (title.is_capital(at) && title.words[at].folded.size() > 1)
            words.insert(title.words[at].folded);
    const auto usage = usage_of(words, statements);
    for (std::size_t at = 0; at < title.words.size(); ++at)
        if (const auto use = usage.find(title.words[at].folded);
            title.is_capital(at) && use != usage.end() && is_a_person(use->second))
            add(subjects, title, at, at + 1);
}

// Who is named most in the text, and who is named nearly as often.
std::vector<FactSubject> most_named(const FactStatements& statements)
{
    std::vector<FactSubject> named;
    for (const FactStatement& statement : statements.all)
        add_labelled(named, statement);
    std::vector<std::size_t> counts(named.size());
    for (const FactStatement& statement : statements.all)
        for (const Mention& mention : mentions_in(statement, named))
            ++counts[mention.subject];
    const std::size_t most = counts.empty() ? 0 : *std::ranges::max_element(counts);
    std::vector<FactSubject> subjects;
    for (std::size_t at = 0; at < named.size(); ++at)
        if (counts[at] >= fewest_mentions && counts[at] * 5 >= most * 2)
            subjects.push_back(named[at]);
    return subjects;
}

// The name may stand on a line of its own, above or below what the review is called.
void add_names_of_front(std::vector<FactSubject>& subjects, const FactStatements& statements)
{
    for (std::size_t at = 0; at < statements.front_end && subjects.empty(); ++at) {
        const FactStatement& line = statements.all[at];
        if (line.words.size() <= longest_line && !line.has(Cue::Author) && !line.has(Cue::Publisher))
            add_names(subjects, line, statements);
    }
    for (const FactStatement& line : statements.furniture)
        if (subjects.empty() && !line.has(Cue::Publisher))
            add_names(subjects, line, statements);
}

// "Leah was ten when": the last resort, where no line says whom the report is about.
void add_names_with_ages(std::vector<FactSubject>& subjects, const FactStatements& statements)
{
    for (std::size_t place = 0; place < std::min(statements.all.size(), opening); ++place) {
        const FactStatement& statement = statements.all[place];
        for (std::size_t at = 0; at + 2 < statement.words.size(); ++at) {
            const std::string_view next = statement.word(at + 1);
            const bool leads_to_age = (next == "was" || next == "aged") && age_at(statement, at + 2);
            if (!leads_to_age || !statement.is_capital(at) || statement.words[at].folded.size() < 2)
                continue;
            const auto usage = usage_of({statement.word(at)}, statements);
            if (const auto use = usage.find(statement.word(at));
                use != usage.end() && is_a_person(use->second))
                add(subjects, statement, at, at + 1);
            if (subjects.size() >= most_subjects)
                return;
        }
    }
}

// A title in capitals does not say how a name is written: the text does.
void write_as_in_text(std::vector<FactSubject>& subjects, const FactStatements& statements)
{
    std::vector<bool> are_written(subjects.size());
    for (const FactStatement& statement : statements.all)
        for (const Mention& mention : mentions_in(statement, subjects)) {
            const std::string_view printed = statement.span(mention.first, mention.end);
            const bool is_whole = mention.end - mention.first == subjects[mention.subject].key.size();
            if (are_written[mention.subject] || !is_whole || is_shouted(printed))
                continue;
            subjects[mention.subject].pseudonym = shown(statement, mention.first, mention.end);
            are_written[mention.subject] = true;
        }
}

}  // namespace

std::vector<FactSubject> subjects_of(const FactStatements& statements, const FactStatement& title)
{
    std::vector<FactSubject> subjects;
    add_labelled(subjects, title);
    const bool has_labels = !subjects.empty();
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (statements.all[at].words.size() < 20 && !statements.all[at].text.ends_with('.'))
            add_labelled(subjects, statements.all[at]);
    for (const FactStatement& line : statements.furniture)
        add_labelled(subjects, line);
    if (!has_labels)
        add_names(subjects, title, statements);
    if (subjects.empty())
        add_names_of_front(subjects, statements);
    if (subjects.empty())
        subjects = most_named(statements);
    if (subjects.empty())
        add_names_with_ages(subjects, statements);
    const bool has_shouted_name = std::ranges::any_of(title.words, [&title](const Word& word) {
        return is_shouted(title.text.substr(word.begin, word.end - word.begin));
    });
    if (has_shouted_name)
        write_as_in_text(subjects, statements);
    return subjects;
}

std::vector<Mention> mentions_in(const FactStatement& statement, const std::vector<FactSubject>& subjects)
{
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < statement.words.size(); ++at)
        for (std::size_t place = 0; place < subjects.size(); ++place) {
            const FactSubject& subject = subjects[place];
            const std::string_view word = statement.words[at].folded;
            const bool begins_key = word == subject.key.front() && subject.key.size() > 1;
            const bool is_whole =
                begins_key && statement.is_capital(at) &&
                std::equal(subject.key.begin() + 1, subject.key.end(),
                           statement.words.begin() + std::ptrdiff_t(at) + 1,
                           statement.words.begin() +
                               std::ptrdiff_t(std::min(statement.words.size(), at + subject.key.size())),
                           [](const std::string& key, const Word& next) { return key == next.folded; });
            if (!is_whole && (word != subject.short_key || !statement.is_capital(at)))
                continue;
            const std::size_t end = is_whole ? at + subject.key.size() : at + 1;
            mentions.push_back({place, at, end});
            at = end - 1;
            break;
        }
    return mentions;
}

}  // namespace throughline
