// Where the names of people begin and end in running words.
#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/people.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_person_name = 6;  // words

bool is_honorific(std::string_view word)
{
    return is_any(word, {"dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame",
                         "lady", "lord", "rev", "reverend", "baroness"});
}

bool is_particle(std::string_view word)
{
    return is_any(word, {"de", "da", "van", "von", "der", "den", "la", "le", "bin", "ap", "du", "dos", "el"});
}

// "HMI", "OBE": letters after a name. Initials are one letter or two.
bool is_postnominal(const FactStatement& statement, std::size_t at)
{
    const std::string_view word = statement.span(at, at + 1);
    if (is_in_capitals(statement))
        return false;
    const bool is_degree = is_any(word, {"BA", "MA", "JP", "BSc", "MSc", "PhD"});
    return is_degree || (word.size() >= 3 && std::ranges::none_of(word, [](unsigned char byte) {
                             return std::islower(byte) != 0;
                         }));
}

bool joins_a_name(std::string_view gap)
{
    return gap == " " || gap == "-" || gap == " -" || gap == "- " || gap == ". " || gap == "." ||
           gap == "\u2013";
}

}  // namespace

bool is_of_an_office(std::string_view word)
{
    // clang-format off
    static const std::unordered_set<std::string_view> words{
        "a", "agencies", "agency", "agreed", "an", "and", "approved", "april", "assistant", "associates",
        "august", "author", "authority", "board", "by", "case", "chair", "chief", "child", "children",
        "commissioned", "completed", "constable", "consultancy", "consultant", "consulting", "council",
        "date", "december", "deputy", "designated", "detective", "director", "father", "february", "final",
        "for", "group", "head", "her", "his", "in", "independent", "inspector", "issued", "it", "january",
        "july", "june", "lead", "limited", "local", "ltd", "majesty", "majestys", "manager", "march", "may",
        "mother", "november", "nurse", "october", "of", "officer", "on", "overview", "panel", "partnership",
        "practice", "prepared", "presented", "printed", "produced", "published", "report", "retired",
        "review", "reviewer", "reviewers", "safeguarding", "september", "serious", "service", "services",
        "signed", "social", "status", "superintendent", "team", "the", "this", "together", "updated",
        "version", "with", "worker", "working", "written"};
    // clang-format on
    return words.contains(word);
}

// "REPORT BY: JANE ROE"
bool is_in_capitals(const FactStatement& statement)
{
    return std::ranges::none_of(statement.text, [](unsigned char byte) { return std::islower(byte) != 0; });
}

std::size_t end_of_name(const FactStatement& statement, std::size_t begin)
{
    std::size_t at = begin;
    const bool has_honorific = is_honorific(statement.word(at));
    at += has_honorific ? 1U : 0U;
    std::size_t parts = 0;
    bool was_initial = false;
    while (at < statement.words.size() && at - begin < longest_person_name) {
        const std::string_view gap = statement.gap_before(at);
        if (gap.find('\n') != std::string_view::npos && parts >= 2)
            break;
        // A full stop belongs to an initial or to "Dr."; after a name it ends the sentence.
        const bool is_close = at == begin || joins_a_name(gap);
        const bool stop_is_ours = gap.find('.') == std::string_view::npos || was_initial || parts == 0;
        const bool goes_on =
            parts > 0 && (gap == "-" || (is_particle(statement.word(at)) && statement.is_capital(at + 1)));
        if (!is_close || !stop_is_ours || is_of_an_office(statement.word(at)) ||
            is_postnominal(statement, at) || (!statement.is_capital(at) && !goes_on))
            break;
        was_initial = statement.words[at].end - statement.words[at].begin <= 2;
        ++parts;
        ++at;
    }
    return parts >= 2 || (has_honorific && parts >= 1) ? at : begin;
}

std::size_t end_of_names(const FactStatement& statement, std::size_t at)
{
    const std::size_t first = end_of_name(statement, at);
    if (first == at)
        return at;
    std::size_t end = first;
    // Names after commas count only where "and" ends the list.
    for (std::size_t next = end; next < statement.words.size() && next - at < longest_person_name * 5;) {
        const bool is_and = statement.word(next) == "and" || statement.gap_before(next) == " & ";
        const std::size_t name = statement.word(next) == "and" ? next + 1 : next;
        if (!is_and && statement.gap_before(next) != ", ")
            break;
        const std::size_t after = end_of_name(statement, name);
        if (after == name)
            break;
        next = after;
        if (is_and)
            return after;
    }
    return end;
}

}  // namespace throughline
