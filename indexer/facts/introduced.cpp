#include "indexer/facts/introduced.hpp"

#include <algorithm>
#include <unordered_set>

#include "core/text/words.hpp"
#include "indexer/facts/age_signs.hpp"
#include "indexer/facts/ages.hpp"
#include "indexer/facts/any_of.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

constexpr int adulthood = 18 * 12;                  // months
constexpr std::size_t introductions = 60;           // statements in which a report says whom it is about
constexpr std::size_t most_introduced = 12;         // names
constexpr std::size_t rows_of_introductions = 200;  // statements among which a table of the children stands

bool is_before_an_age(std::string_view word)
{
    return is_any(word,
                  {"then", "only", "just", "a", "an", "nearly", "almost", "about", "aged", "still", "the"});
}

// "Leo [(not his real name)] was ten": where the sentence goes on.
std::size_t after_aside(const FactStatement& statement, std::size_t at)
{
    constexpr std::size_t longest = 8;  // words
    if (statement.gap_before(at) != " (" ||
        !is_any(statement.word(at), {"not", "a", "pseudonym", "pseudonyms"}))
        return at;
    for (std::size_t end = at + 1; end < at + longest; ++end)
        if (statement.gap_before(end).starts_with(")"))
            return end;
    return at;
}

}  // namespace

bool has_age_after(const FactStatement& statement, std::size_t name)
{
    constexpr std::size_t most_between = 4;  // words
    const std::size_t next = after_aside(statement, name + 1);
    const std::string_view gap = next > name + 1 ? " " : statement.gap_before(next);
    const bool is_bracketed = gap == " (";
    const bool is_set_off = is_bracketed || gap == ", ";
    std::size_t at = next;
    bool is_led_to = is_bracketed || statement.word(next) == "aged";
    if (statement.word(at) == "who" && (gap == " " || is_set_off))
        ++at;
    if (is_any(statement.word(at), {"was", "is", "were", "are"})) {
        is_led_to = true;
        ++at;
    }
    while (at < next + most_between && is_before_an_age(statement.word(at))) {
        is_led_to = is_led_to || (is_set_off && is_any(statement.word(at), {"then", "aged", "now"}));
        ++at;
    }
    const auto age = age_at(statement, at);
    if (!age || age->months >= adulthood)
        return false;
    const std::string_view behind = statement.gap_before(age->end);
    if (age->is_old)
        return is_led_to || is_set_off;
    if (is_bracketed)
        return age->end == statement.words.size() || behind.starts_with(")") || behind.starts_with(",");
    if (gap == ", " && at == next)
        return behind == ", " && !age->has_unit;
    return is_led_to && can_be_an_age(statement, *age);
}

namespace {

bool is_given_name(const FactStatement& statement, std::size_t at)
{
    const std::string_view word = statement.word(at);
    if (!statement.is_capital(at) || word.size() < 2 || !is_alphabetic(word) || is_no_name(word))
        return false;
    const bool follows_name = at > 0 && statement.gap_before(at) == " " && statement.is_capital(at - 1) &&
                              !is_no_name(statement.word(at - 1));
    const bool leads_name = statement.gap_before(at + 1) == " " && statement.is_capital(at + 1);
    return !follows_name && !leads_name &&
           !(at > 0 && is_any(statement.word(at - 1), {"in", "at", "from", "near", "to", "across"}));
}

// "Ada, Ben and [Cy]": the first name of the list that this one ends.
std::size_t first_of_list(const FactStatement& statement, std::size_t name)
{
    std::size_t first = name;
    while (first > 0) {
        const bool is_after_and = statement.word(first - 1) == "and" && statement.gap_before(first) == " ";
        const std::size_t before = is_after_and && first > 1 ? first - 2 : first - 1;
        if ((!is_after_and && statement.gap_before(first) != ", ") || !is_given_name(statement, before))
            break;
        first = before;
    }
    return first;
}

// "Her mother, Kim, was 17": a parent may be as young as that.
bool is_of_a_grown_person(const FactStatement& statement, std::size_t name)
{
    for (std::size_t at = name < 3 ? 0 : name - 3; at < name; ++at)
        if (is_another_person(statement.word(at)) &&
            !is_any(statement.word(at), {"brother", "sister", "brothers", "sisters", "sibling", "siblings",
                                         "half", "step", "friend", "cousin"}))
            return true;
    return false;
}

// The column that a table's first row calls "Age"; 0: it has none, since the first names the children.
std::size_t column_of_ages(std::string_view row)
{
    std::size_t column = 0;
    for (std::size_t begin = 0; begin <= row.size(); ++column) {
        const std::size_t tab = std::min(row.find('\t', begin), row.size());
        for (const Word& word : words_of(row.substr(begin, tab - begin)))
            if (word.folded == "age" || word.folded == "aged")
                return std::max<std::size_t>(column, 1);  // a first cell without words was left out
        begin = tab + 1;
    }
    return 0;
}

// "Ash<tab>16<tab>Died in June", in a table whose first column names children and whose other has their ages.
bool names_a_child_in_row(const FactStatement& row, std::size_t column)
{
    if (row.words.size() < 2 || !is_given_name(row, 0) ||
        row.gap_before(1).find('\t') == std::string_view::npos)
        return false;
    std::size_t at = 0;
    for (std::size_t word = 1; word < row.words.size(); ++word) {
        const std::string_view gap = row.gap_before(word);
        at += static_cast<std::size_t>(std::ranges::count(gap, '\t'));
        if (at == column && gap.find('\t') != std::string_view::npos)
            if (const auto age = age_at(row, word))
                return age->months < adulthood;
    }
    return false;
}

bool is_of_children(std::string_view word)
{
    return is_child_noun(word) ||
           is_any(word, {"siblings", "sibling", "brothers", "sisters", "sister", "brother", "daughters",
                         "sons", "daughter", "son", "people", "teenagers"});
}

// "The siblings, who are called here [Ada, Ben and Cy]": names without ages, after a word for children.
bool follows_naming(const FactStatement& statement, std::size_t name)
{
    constexpr std::size_t far = 12;  // words
    const std::size_t first = first_of_list(statement, name);
    std::size_t at = first;
    while (at > 0 && first - at < 5 &&
           is_any(statement.word(at - 1),
                  {"here", "as", "in", "this", "report", "review", "to", "by", "the", "names", "name"}))
        --at;
    if (at == 0 || !is_any(statement.word(at - 1), {"called", "known", "call", "named", "referred"}))
        return false;
    for (std::size_t word = at; word > 0 && at - word < far; --word) {
        if (is_of_children(statement.word(word - 1)))
            return true;
        if (is_another_person(statement.word(word - 1)) || statement.is_capital(word - 1))
            return word - 1 == 0 && is_of_children(statement.word(0));
    }
    return false;
}

// "Pupil [A]", "Larch [2]": a capitalised word and one letter or digit.
bool is_name_with_sign(const FactStatement& statement, std::size_t at)
{
    if (at == 0 || statement.span(at, at + 1).size() != 1 || statement.gap_before(at) != " " ||
        !statement.is_capital(at - 1))
        return false;
    const char sign = statement.span(at, at + 1).front();
    const std::string_view word = statement.word(at - 1);
    const bool is_sign = (sign >= 'A' && sign <= 'Z') || (sign >= '1' && sign <= '9');
    return is_sign && word.size() > 2 && is_alphabetic(word) &&
           !is_any(word, {"year", "adult", "parent", "mother", "father", "finding", "recommendation", "table",
                          "section", "appendix", "lesson", "learning", "theme", "the", "and", "was", "aged"});
}

// "Larch 1 is a girl who was fourteen", "Larch 2, her brother, was twelve", "Pupil A was 13"
bool tells_age_after_sign(const FactStatement& statement, std::size_t sign)
{
    constexpr std::size_t far = 8;  // words
    if (has_age_after(statement, sign))
        return true;
    for (std::size_t at = sign + 1; at < sign + far; ++at) {
        if (statement.is_capital(at))
            return false;
        if (is_any(statement.word(at), {"was", "were"}))
            if (const auto age = age_at(statement, at + 1))
                return age->months < adulthood && can_be_an_age(statement, *age);
    }
    return false;
}

// "This is about [K], a four-year-old boy"
bool is_letter_for_a_child(const FactStatement& statement, std::size_t at)
{
    if (statement.span(at, at + 1).size() != 1 || !statement.is_capital(at) ||
        is_any(statement.word(at), {"a", "i"}) || statement.gap_before(at + 1) != ", ")
        return false;
    const bool is_led_to = at > 0 && is_any(statement.word(at - 1), {"about", "of", "concerns", "concerning",
                                                                     "as", "called", "child"});
    const std::size_t next = at + (is_any(statement.word(at + 1), {"a", "an", "then"}) ? 2U : 1U);
    const auto age = is_led_to ? age_at(statement, next) : std::nullopt;
    return age && age->months < adulthood && age->is_old;
}

class Introductions {
public:
    explicit Introductions(const FactStatements& statements) : statements_(statements) {}

    std::vector<IntroducedName> all() &&
    {
        for (std::size_t place = 0; place < std::min(statements_.all.size(), introductions); ++place)
            if (statements_.all[place].block != BlockKind::TableRow)
                read_sentence(place);
        if (names_.empty())
            read_tables();
        return std::move(names_);
    }

private:
    void read_sentence(std::size_t place)
    {
        const FactStatement& statement = statements_.all[place];
        for (std::size_t at = 0; at < statement.words.size(); ++at) {
            if (is_letter_for_a_child(statement, at)) {
                add(place, at);
                continue;
            }
            if (is_name_with_sign(statement, at) && tells_age_after_sign(statement, at)) {
                add_with_sign(place, at);
                continue;
            }
            const bool is_introduced = has_age_after(statement, at) || follows_naming(statement, at);
            if (is_introduced && is_given_name(statement, at) && !is_of_a_grown_person(statement, at))
                for (std::size_t name = first_of_list(statement, at); name <= at; ++name)
                    if (is_given_name(statement, name))
                        add(place, name);
        }
    }

    void read_tables()
    {
        std::size_t column = 0;
        for (std::size_t place = 0; place < std::min(statements_.all.size(), rows_of_introductions);
             ++place) {
            const FactStatement& row = statements_.all[place];
            if (row.block != BlockKind::TableRow)
                column = 0;
            else if (column == 0)
                column = column_of_ages(row.text);
            else if (names_a_child_in_row(row, column))
                add(place, 0);
        }
    }

    void add(std::size_t place, std::size_t word)
    {
        if (names_.size() < most_introduced && seen_.insert(statements_.all[place].word(word)).second)
            names_.push_back({place, word, false});
    }

    // "[Pupil A] was 13", "[Larch 2], her brother, was twelve"
    void add_with_sign(std::size_t place, std::size_t sign)
    {
        const FactStatement& statement = statements_.all[place];
        if (names_.size() < most_introduced && seen_.insert(statement.span(sign - 1, sign + 1)).second)
            names_.push_back({place, sign, true});
    }

    const FactStatements& statements_;
    std::vector<IntroducedName> names_;
    std::unordered_set<std::string_view> seen_;
};

}  // namespace

std::vector<IntroducedName> introduced_names(const FactStatements& statements)
{
    return Introductions(statements).all();
}

std::vector<HarmedSibling> siblings_harmed(const FactStatements& statements)
{
    constexpr std::size_t opening = 40;  // statements
    std::vector<HarmedSibling> found;
    bool was_told = false;
    for (std::size_t place = 0; place < std::min(statements.all.size(), opening); ++place) {
        const FactStatement& statement = statements.all[place];
        const bool is_told =
            (statement.has(Cue::Death) || statement.has(Cue::Harm)) && !statement.has(Cue::Statute);
        const bool is_harmed =
            (is_told || was_told) && std::ranges::any_of(statement.words, [](const Word& word) {
                return is_any(word.folded,
                              {"survived", "escaped", "injured", "hurt", "harmed", "rescued", "out"});
            });
        was_told = is_told;
        for (std::size_t at = 1; is_harmed && at < statement.words.size(); ++at) {
            const bool is_kin = is_any(statement.word(at - 1),
                                       {"brother", "sister", "sibling", "twin", "stepbrother", "stepsister"});
            const std::string_view gap = statement.gap_before(at);
            if (!is_kin || (gap != " " && gap != ", ") || !statement.is_capital(at))
                continue;
            const bool is_labelled = is_any(statement.word(at), {"child", "sibling", "baby"}) &&
                                     statement.is_capital(at + 1) && statement.gap_before(at + 1) == " ";
            const std::size_t last = is_labelled ? at + 1 : at;
            if ((is_labelled || is_given_name(statement, at)) && has_age_after(statement, last))
                found.push_back({place, at, last + 1});
        }
    }
    return found;
}

}  // namespace throughline
