#include "indexer/facts/subjects.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "indexer/facts/age_rows.hpp"
#include "indexer/facts/ages.hpp"
#include "indexer/facts/any_of.hpp"
#include "indexer/facts/grown_up.hpp"
#include "indexer/facts/introduced.hpp"
#include "indexer/facts/labelled_subjects.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_line = 12;       // words of a line that may name a child
constexpr std::size_t opening = 40;            // statements
constexpr std::size_t rows_of_children = 200;  // statements among which a table of the children stands
constexpr std::size_t fewest_mentions = 4;     // of a name that is to be a person's

struct Usage {
    std::size_t capital = 0;
    std::size_t small = 0;
    std::size_t as_a_person = 0;  // "Leah was", "Leah's"
    std::size_t as_a_place = 0;   // "Northvale Council", "in Northvale"
    std::size_t with_age = 0;     // "Leah (14)", "Leah, aged 14"
};

bool does_what_people_do(std::string_view word)
{
    return is_any(word, {"was",    "had",      "said",    "told",  "is",       "has",     "died",  "lived",
                         "who",    "did",      "went",    "would", "could",    "asked",   "and",   "felt",
                         "wanted", "remained", "began",   "came",  "attended", "spoke",   "took",  "lives",
                         "likes",  "liked",    "loved",   "loves", "wants",    "spent",   "moved", "left",
                         "knew",   "saw",      "says",    "wrote", "became",   "needed",  "ran",   "slept",
                         "used",   "stopped",  "started", "tried", "made",     "walked",  "got",   "spends",
                         "cannot", "does",     "did",     "might", "never",    "suffered"});
}

// "Lily-Mae" is one name of two words: where it ends.
std::size_t end_of_hyphened(const FactStatement& statement, std::size_t at)
{
    std::size_t end = at + 1;
    while (statement.gap_before(end) == "-" && statement.is_capital(end))
        ++end;
    return end;
}

std::size_t begin_of_hyphened(const FactStatement& statement, std::size_t at)
{
    while (at > 0 && statement.gap_before(at) == "-" && statement.is_capital(at - 1))
        --at;
    return at;
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
            use.with_age += has_age_after(statement, at) ? 1U : 0U;
            const bool is_possessive = statement.span(at, at + 1).ends_with("'s");
            const std::string_view before = at == 0 ? std::string_view() : statement.word(at - 1);
            const std::string_view after = statement.word(at + 1);
            const bool is_told_to = is_any(before, {"told", "with", "asked", "saw", "loved", "called"});
            use.as_a_person += is_possessive || is_told_to || does_what_people_do(after) ? 1U : 0U;
            use.as_a_place +=
                (!is_possessive && is_any(before, {"in", "to", "from", "across", "of"})) ||
                        is_any(after, {"council", "safeguarding", "county", "city", "borough", "local"})
                    ? 1U
                    : 0U;
        }
    }
    return usage;
}

// `is_expected`: the line has nothing but names, or names in quotation marks, or leads to one: "about Leah".
bool is_a_person(const Usage& use, bool is_expected)
{
    // Only a person has an age.
    if (use.with_age > 0 && use.small * 10 <= use.capital && use.as_a_place == 0)
        return true;
    const std::size_t fewest = is_expected ? 2 : fewest_mentions;
    return use.capital >= fewest && use.small * 10 <= use.capital && use.as_a_person * 2 >= fewest &&
           (use.as_a_person > use.as_a_place || (is_expected && use.as_a_person == use.as_a_place));
}

// "about Leah", "the death of Leah", "Leah and Adam" between quotation marks or alone on its line.
bool is_expected_name(const FactStatement& line, std::size_t at)
{
    const std::string_view before = at == 0 ? std::string_view() : line.word(at - 1);
    const std::string_view gap = line.gap_before(at);
    const std::size_t end = line.words[at].end;
    const bool leads_line = at == 0 && line.text.substr(end).starts_with(":");  // "Leah: a review"
    const bool is_quoted = (at == 0 ? line.text.starts_with('"') : gap.ends_with('"')) ||
                           (end < line.text.size() && line.text[end] == '"');
    const bool is_led_to = is_any(before, {"about", "regarding", "concerning", "re", "of", "respect",
                                           "called", "twins", "siblings", "brothers", "sisters"}) ||
                           gap.ends_with(": ") ||
                           (before == "and" && at > 2 && is_expected_name(line, at - 2));
    constexpr std::size_t most_names = 7;  // "Ada, Bo, Cy and Di"
    const bool is_alone =
        line.words.size() <= most_names && std::ranges::all_of(line.words, [&line](const Word& word) {
            const auto place = static_cast<std::size_t>(&word - line.words.data());
            return word.folded == "and" || (line.is_capital(place) && !is_no_name(word.folded));
        });
    return leads_line || is_quoted || is_led_to || is_alone;
}

// "Serious Case Review: Leah", "Hannah, Adam and Poppy: ...": words of the title that the text uses as
// people's names.
void add_names(std::vector<FactSubject>& subjects, const FactStatement& title,
               const FactStatements& statements)
{
    std::unordered_set<std::string_view> words;
    for (std::size_t at = 0; at < title.words.size(); ++at)
        if (title.is_capital(at) && title.words[at].folded.size() > 1 && !is_no_name(title.words[at].folded))
            words.insert(title.words[at].folded);
    const auto usage = usage_of(words, statements);
    for (std::size_t at = 0; at < title.words.size(); ++at)
        if (const auto use = usage.find(title.words[at].folded);
            title.is_capital(at) &&
            !is_any(title.word(at + 1), {"sisters", "brothers", "family", "siblings"}) &&
            use != usage.end() && is_a_person(use->second, is_expected_name(title, at)))
            add_subject(subjects, title, begin_of_hyphened(title, at), end_of_hyphened(title, at));
}

// "They are referred to in this report as [Sibling 1, Sibling 2 and Sibling 3]"
bool are_named_here(const FactStatement& statement, std::size_t first)
{
    constexpr std::size_t far = 8;  // words
    for (std::size_t at = first; at > 0 && first - at < far; --at) {
        const bool leads = is_any(statement.word(at - 1), {"as", "called", "named"});
        if (leads && (statement.word(at - 1) != "as" || !is_any(statement.word(at - 2), {"such", "well"})))
            return std::ranges::any_of(statement.words, [](const Word& word) {
                return is_any(word.folded, {"report", "review", "here", "they", "siblings", "children"});
            });
    }
    return false;
}

// "Child 1 (aged 12)", "Infant A was six weeks old": in a short report a child may be named no more than
// once.
std::vector<bool> with_age_behind(const std::vector<FactSubject>& named, const FactStatements& statements)
{
    constexpr int adult = 18 * 12;  // months
    std::vector<bool> have_ages(named.size());
    for (std::size_t place = 0; place < std::min(statements.all.size(), opening); ++place) {
        const FactStatement& statement = statements.all[place];
        const std::vector<Mention> mentions = mentions_in(statement, named);
        const bool is_list_of_names =
            mentions.size() > 1 && are_named_here(statement, mentions.front().first);
        for (const Mention& mention : mentions) {
            if (is_list_of_names)
                have_ages[mention.subject] = true;
            std::size_t at = mention.end;
            while (at < mention.end + 3 && is_any(statement.word(at), {"was", "is", "aged", "then", "a", "an",
                                                                       "female", "male", "girl", "boy"}))
                ++at;
            const std::string_view gap = statement.gap_before(mention.end);
            const auto age =
                at > mention.end || gap == " (" || gap == ", " ? age_at(statement, at) : std::nullopt;
            const bool is_whole = mention.end - mention.first == named[mention.subject].key.size();
            if (age && age->months < adult && is_whole)
                have_ages[mention.subject] = true;
        }
    }
    // "Young Person 1<tab>17<tab>Male", below a row that calls a column "Age"
    const auto columns = columns_of_ages(statements);
    for (std::size_t place = 0; place < std::min(statements.all.size(), rows_of_children); ++place)
        if (columns[place] && age_in_column(statements.all[place], *columns[place]))
            if (const auto mentions = mentions_in(statements.all[place], named); mentions.size() == 1)
                have_ages[mentions.front().subject] = true;
    return have_ages;
}

// Who is named most in the text, and who is named nearly as often.
std::vector<FactSubject> most_named(const FactStatements& statements)
{
    std::vector<FactSubject> named;
    for (const FactStatement& statement : statements.all)
        add_labelled_subjects(named, statement);
    std::vector<std::size_t> counts(named.size());
    for (const FactStatement& statement : statements.all)
        for (const Mention& mention : mentions_in(statement, named))
            ++counts[mention.subject];
    const std::size_t most = counts.empty() ? 0 : *std::ranges::max_element(counts);
    constexpr std::size_t of_a_long_report = 10;  // mentions
    const std::vector<bool> have_ages =
        most < of_a_long_report ? with_age_behind(named, statements) : std::vector<bool>(named.size());
    std::vector<FactSubject> subjects;
    for (std::size_t at = 0; at < named.size(); ++at)
        if ((counts[at] >= fewest_mentions && counts[at] * 5 >= most * 2) || have_ages[at])
            subjects.push_back(named[at]);
    return subjects;
}

// The name may stand on a line of its own, above or below what the review is called.
void add_names_of_front(std::vector<FactSubject>& subjects, const FactStatements& statements)
{
    for (std::size_t at = 0; at < statements.front_end && subjects.empty(); ++at) {
        const FactStatement& line = statements.all[at];
        const bool is_of_a_list = std::ranges::count(line.text, '\t') > 1;  // of several children
        const bool is_sentence = line.text.ends_with('.') || line.text.ends_with('?');
        if (line.words.size() <= longest_line && !is_of_a_list && !is_sentence && !line.has(Cue::Author) &&
            !line.has(Cue::Publisher))
            add_names(subjects, line, statements);
    }
    for (const FactStatement& line : statements.furniture)
        if (subjects.empty() && !line.has(Cue::Publisher))
            add_names(subjects, line, statements);
}

// "Pupil A" and "Pupil B" differ in their signs, "Larch 1" and "Ash 1" in their words.
void add_signed_subject(std::vector<FactSubject>& subjects, const FactStatement& statement, std::size_t sign)
{
    FactSubject subject{std::string(statement.span(sign - 1, sign + 1)), {}, {}, false};
    subject.key = {std::string(statement.word(sign - 1)), std::string(statement.word(sign))};
    if (std::ranges::none_of(subjects,
                             [&subject](const FactSubject& known) { return known.key == subject.key; }))
        subjects.push_back(std::move(subject));
}

// "Leah was ten when": where no line says whom the report is about.
void add_introduced(std::vector<FactSubject>& subjects, const FactStatements& statements)
{
    for (const IntroducedName& name : introduced_names(statements)) {
        const FactStatement& statement = statements.all[name.place];
        if (name.has_sign) {
            add_signed_subject(subjects, statement, name.word);
            continue;
        }
        const auto usage = usage_of({statement.word(name.word)}, statements);
        const auto use = usage.find(statement.word(name.word));
        if (use != usage.end() && use->second.small * 10 <= use->second.capital)
            add_subject(subjects, statement, begin_of_hyphened(statement, name.word),
                        end_of_hyphened(statement, name.word));
    }
}

// The front may name one child of several that the text introduces together.
void take_larger_group(std::vector<FactSubject>& subjects, const FactStatements& statements)
{
    std::vector<FactSubject> introduced;
    add_introduced(introduced, statements);
    const bool has_all = std::ranges::all_of(subjects, [&introduced](const FactSubject& subject) {
        return std::ranges::any_of(introduced, [&subject](const FactSubject& other) {
            return other.key.back() == subject.key.back();
        });
    });
    if (!subjects.empty() && has_all && introduced.size() > subjects.size())
        subjects = std::move(introduced);
}

// "Toby: a systems review", and in its first lines "his sister Erin, who was nine, got out by the window".
void add_harmed_siblings(std::vector<FactSubject>& subjects, const FactStatements& statements)
{
    for (const HarmedSibling& sibling : siblings_harmed(statements))
        add_subject(subjects, statements.all[sibling.place], sibling.first, sibling.end);
}

// "Dane and Child Y": beside a name that says itself that it is a child's, one that does not.
void add_names_beside(std::vector<FactSubject>& subjects, const FactStatement& title,
                      const FactStatements& statements)
{
    for (const Mention& mention : mentions_in(title, subjects)) {
        const bool is_behind = mention.first > 1 && title.word(mention.first - 1) == "and";
        const std::size_t beside = is_behind ? mention.first - 2 : mention.end + 1;
        if ((!is_behind && title.word(mention.end) != "and") || !title.is_capital(beside) ||
            is_no_name(title.word(beside)) || title.word(beside).size() < 2)
            continue;
        const auto usage = usage_of({title.word(beside)}, statements);
        if (const auto use = usage.find(title.word(beside));
            use != usage.end() && is_a_person(use->second, true) &&
            !is_grown_up(statements, title, title.word(beside)))
            add_subject(subjects, title, begin_of_hyphened(title, beside), end_of_hyphened(title, beside));
    }
}

// "The death of Marta and the harm to her children": who is grown up is no child, whatever the title says.
void leave_out_grown_up(std::vector<FactSubject>& subjects, const FactStatement& title,
                        const FactStatements& statements)
{
    std::erase_if(subjects, [&](const FactSubject& subject) {
        return subject.key.size() == 1 && subject.key.front().size() > 1 &&
               is_grown_up(statements, title, subject.key.front());
    });
}

bool is_about_many(const FactStatements& statements)
{
    for (std::size_t at = 0; at < statements.front_end; ++at)
        for (const Word& word : statements.all[at].words)
            if (is_any(word.folded, {"thematic", "audit", "themes"}))
                return true;
    return false;
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
            subjects[mention.subject].pseudonym = shown_name(statement, mention.first, mention.end);
            are_written[mention.subject] = true;
        }
}

}  // namespace

std::vector<FactSubject> subjects_of(const FactStatements& statements, const FactStatement& title)
{
    std::vector<FactSubject> subjects;
    add_listed_subjects(subjects, title);
    add_labelled_subjects(subjects, title);
    add_letter(subjects, title);
    const bool has_labels = !subjects.empty();
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (statements.all[at].words.size() < 20 && !statements.all[at].text.ends_with('.'))
            add_labelled_subjects(subjects, statements.all[at]);
    for (const FactStatement& line : statements.furniture)
        add_labelled_subjects(subjects, line);
    if (!has_labels)
        add_names(subjects, title, statements);
    else
        add_names_beside(subjects, title, statements);
    leave_out_grown_up(subjects, title, statements);
    if (subjects.empty()) {
        add_names_of_front(subjects, statements);
        take_larger_group(subjects, statements);
        leave_out_grown_up(subjects, title, statements);
    }
    if (subjects.empty())
        subjects = most_named(statements);
    if (subjects.size() == 1)
        add_harmed_siblings(subjects, statements);
    if (subjects.empty())
        add_introduced(subjects, statements);
    if (subjects.empty() && !is_about_many(statements) && unnamed_child(statements))
        subjects.push_back({{}, {}, {}, true});
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
            if (subject.is_unnamed) {
                if (is_unnamed_mention(statement, at))
                    mentions.push_back({place, at, at + 1});
                continue;
            }
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
