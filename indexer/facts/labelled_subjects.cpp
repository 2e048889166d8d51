#include "indexer/facts/labelled_subjects.hpp"

#include <algorithm>

#include "core/text/words.hpp"
#include "indexer/facts/any_of.hpp"

namespace throughline {
namespace {

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

}  // namespace

bool is_shouted(std::string_view text)
{
    return text.size() > 2 &&
           std::ranges::none_of(text, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

std::string shown_name(const FactStatement& statement, std::size_t first, std::size_t end)
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

void add_subject(std::vector<FactSubject>& subjects, const FactStatement& statement, std::size_t first,
                 std::size_t end)
{
    FactSubject subject{shown_name(statement, first, end), {}, {}, false};
    for (std::size_t at = first; at < end; ++at)
        subject.key.emplace_back(statement.word(at));
    // "A" is a word, and a number is any number.
    const std::string& last = subject.key.back();
    const bool is_hyphened = end > first + 1 && statement.gap_before(end - 1) == "-";
    if (!is_hyphened && last != "a" && last != "i" && (last.front() < '0' || last.front() > '9'))
        subject.short_key = last;
    const bool is_known = std::ranges::any_of(subjects, [&subject](const FactSubject& known) {
        return !known.is_unnamed && known.key.back() == subject.key.back();
    });
    if (!is_known && subjects.size() < most_subjects)
        subjects.push_back(std::move(subject));
}

// "Siblings M, N and O", "Children 1 and 2": one name for each letter.
void add_listed_subjects(std::vector<FactSubject>& subjects, const FactStatement& statement)
{
    for (std::size_t at = 0; at + 1 < statement.words.size(); ++at) {
        const std::string_view word = statement.word(at);
        const std::string_view one = word == "siblings"   ? "Sibling"
                                     : word == "children" ? "Child"
                                     : word == "infants"  ? "Infant"
                                     : word == "babies"   ? "Baby"
                                     : word == "twins"    ? "Twin"
                                     : word == "pupils"   ? "Pupil"
                                                          : "";
        if (one.empty() || !statement.is_capital(at) || statement.gap_before(at + 1) != " ")
            continue;
        std::size_t next = at + 1;
        while (next < statement.words.size() && subjects.size() < most_subjects) {
            next += statement.word(next) == "and" ? 1U : 0U;
            const std::string_view name = statement.span(next, next + 1);
            const bool is_sign =
                name.size() == 1 && (statement.is_capital(next) || (name[0] >= '0' && name[0] <= '9'));
            if (!is_sign ||
                (next > at + 1 && statement.gap_before(next) != ", " && statement.word(next - 1) != "and"))
                break;
            FactSubject subject{std::string(one) + " " + std::string(name), {}, {}, false};
            subject.key = {words_of(one).front().folded, std::string(statement.word(next))};
            subjects.push_back(std::move(subject));
            ++next;
        }
    }
}

// "Significant Case Review: K (executive summary)": a letter by itself, behind a colon or at the end.
bool is_letter_alone(const FactStatement& title, std::size_t at)
{
    const std::string_view gap = title.gap_before(at);
    const std::string_view behind = title.text.substr(title.words[at].end);
    return at > 1 && title.span(at, at + 1).size() == 1 && title.is_capital(at) &&
           !is_any(title.word(at), {"a", "i"}) && (gap == ": " || gap == " \"" || gap == " - ") &&
           (behind.empty() || behind.starts_with(" (") || behind.starts_with("\"") ||
            behind.starts_with("."));
}

void add_letter(std::vector<FactSubject>& subjects, const FactStatement& title)
{
    for (std::size_t at = 0; at < title.words.size(); ++at)
        if (is_letter_alone(title, at))
            add_subject(subjects, title, at, at + 1);
}

// "Child Q and Child R", "Baby Wren", "a young person, T".
void add_labelled_subjects(std::vector<FactSubject>& subjects, const FactStatement& statement)
{
    for (std::size_t at = 0; at + 1 < statement.words.size(); ++at) {
        if (!is_label(statement.word(at)))
            continue;
        const bool is_letter_after_comma = statement.gap_before(at + 1) == ", " &&
                                           statement.is_capital(at + 1) &&
                                           statement.span(at + 1, at + 2).size() == 1;
        if (is_letter_after_comma)
            add_subject(subjects, statement, at + 1, at + 2);
        else if (is_quoted_name(statement, at + 1))
            add_subject(subjects, statement, at + 1, at + 2);
        else if (statement.is_capital(at) && is_name_after_label(statement, at + 1)) {
            const bool is_young_person =
                statement.word(at) == "person" && at > 0 && statement.word(at - 1) == "young";
            if (statement.word(at) == "person" && !is_young_person)
                continue;
            add_subject(subjects, statement, is_young_person ? at - 1 : at, at + 2);
        }
    }
}

}  // namespace throughline
