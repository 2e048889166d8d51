#include "indexer/facts/grown_up.hpp"

#include <algorithm>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

constexpr int youngest_adult = 19;              // years: at eighteen a review may still be of a child's life
constexpr std::size_t opening_for_adults = 80;  // statements

bool is_age_of_adult(std::string_view word)
{
    const bool is_number =
        word.size() == 2 && std::ranges::all_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
    return is_number && (word[0] - '0') * 10 + (word[1] - '0') >= youngest_adult;
}

// "[38]", "[38] years old", and no number of anything else.
bool ends_as_an_age(const FactStatement& statement, std::size_t at)
{
    const std::string_view gap = statement.gap_before(at + 1);
    return at + 1 >= statement.words.size() || (gap != " " && gap != "-") ||
           is_any(statement.word(at + 1), {"when", "years", "year", "and", "at", "who"});
}

bool has_age_of_adult(const FactStatement& statement, std::size_t name)
{
    std::size_t at = name + 1;
    const std::string_view gap = statement.gap_before(at);
    bool is_led_to = gap == " (" || gap == ", ";
    while (at < name + 4 && is_any(statement.word(at), {"was", "is", "aged", "who", "then", "a"})) {
        is_led_to = true;
        ++at;
    }
    return is_led_to && is_age_of_adult(statement.word(at)) && ends_as_an_age(statement, at);
}

// "Marta's children"
bool has_children(const FactStatement& statement, std::size_t name)
{
    return statement.span(name, name + 1).ends_with("'s") &&
           is_any(statement.word(name + 1),
                  {"children", "child", "son", "daughter", "sons", "daughters", "husband", "wife"});
}

// "[To the family of Marta.] She was 38."
bool is_told_after(const FactStatement& statement)
{
    return pronoun_of(statement.word(0)) != Pronoun::None && is_any(statement.word(1), {"was", "is"}) &&
           is_age_of_adult(statement.word(2)) && ends_as_an_age(statement, 2);
}

}  // namespace

bool is_grown_up(const FactStatements& statements, const FactStatement& title, std::string_view name)
{
    for (std::size_t at = 0; at < title.words.size(); ++at)
        if (title.word(at) == name)
            for (std::size_t next = at + 1; next + 1 < title.words.size(); ++next)
                if (is_any(title.word(next), {"her", "his", "their"}) &&
                    is_any(title.word(next + 1), {"children", "child", "baby", "sons", "daughters"}))
                    return true;
    for (std::size_t place = 0; place < std::min(statements.all.size(), opening_for_adults); ++place) {
        const FactStatement& statement = statements.all[place];
        for (std::size_t at = 0; at < statement.words.size(); ++at) {
            const std::string_view word = statement.word(at);
            const bool is_name =
                statement.is_capital(at) && (word == name || (word.size() == name.size() + 1 &&
                                                              word.starts_with(name) && word.ends_with('s')));
            if (!is_name)
                continue;
            const bool is_last = at + 1 == statement.words.size() && place + 1 < statements.all.size();
            if (has_age_of_adult(statement, at) || has_children(statement, at) ||
                (is_last && is_told_after(statements.all[place + 1])))
                return true;
        }
    }
    return false;
}

}  // namespace throughline
