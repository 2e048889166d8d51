#include "indexer/facts/sex_signs.hpp"

#include <algorithm>

#include "indexer/facts/ages.hpp"
#include "indexer/facts/any_of.hpp"

namespace throughline {

bool is_female(std::string_view word)
{
    return is_any(word, {"girl", "girls", "female", "daughter", "sister", "sisters", "woman", "stepsister",
                         "stepdaughter", "granddaughter", "niece", "schoolgirl"});
}

bool is_male(std::string_view word)
{
    return is_any(word, {"boy", "boys", "male", "son", "brother", "brothers", "man", "stepbrother", "stepson",
                         "grandson", "nephew", "schoolboy"});
}

bool names_a_child(const FactStatement& statement)
{
    for (std::size_t at = 0; at + 1 < statement.words.size(); ++at)
        if (is_any(statement.word(at), {"child", "baby"}) && statement.is_capital(at) &&
            statement.is_capital(at + 1))
            return true;
    return false;
}

bool is_kin_of_name(const FactStatement& statement, std::size_t begin)
{
    if (statement.gap_before(begin) != ", " || !is_any(statement.word(begin), {"his", "her", "their"}))
        return false;
    for (std::size_t at = begin + 1; at < begin + 4; ++at)
        if (is_any(statement.word(at), {"brother", "sister", "son", "daughter"}))
            return true;
    return false;
}

std::string_view labelled_sex(const FactStatement& statement)
{
    constexpr std::size_t longest = 7;  // words
    if (!is_any(statement.word(0), {"gender", "sex"}) || statement.words.size() > longest)
        return {};
    std::string_view found;
    for (std::size_t at = 1; at < statement.words.size(); ++at) {
        const std::string_view word = statement.word(at);
        if (!is_any(word, {"female", "male", "girl", "boy", "f", "m"}))
            continue;
        if (!found.empty())
            return {};
        found = word == "f" ? "female" : word == "m" ? "male" : word;
    }
    return found;
}

std::string_view sex_in_row(const FactStatement& row, const std::vector<Mention>& mentions)
{
    if (row.block != BlockKind::TableRow || mentions.size() != 1)
        return {};
    std::string_view found;
    for (std::size_t at = 0; at < mentions.front().first; ++at) {
        const std::string_view word = row.word(at);
        if (is_any(word, {"of", "to", "s"}) || row.span(at, at + 1).ends_with("'s"))
            return {};  // "Sister of Child A"
        if (!is_female(word) && !is_male(word))
            continue;
        if (!found.empty())
            return {};
        found = word;
    }
    return found;
}

bool tells_of_one_each(const FactStatement& statement)
{
    for (std::size_t at = 1; at + 1 < statement.words.size(); ++at) {
        if (statement.word(at) != "and")
            continue;
        const std::size_t next = at + (is_any(statement.word(at + 1), {"a", "one"}) ? 2U : 1U);
        const std::string_view one = statement.word(at - 1);
        const std::string_view other = statement.word(next);
        const bool is_pair =
            (is_any(one, {"brother", "boy", "son"}) && is_any(other, {"sister", "girl", "daughter"})) ||
            (is_any(one, {"sister", "girl", "daughter"}) && is_any(other, {"brother", "boy", "son"}));
        const std::string_view before = at > 1 ? statement.word(at - 2) : std::string_view();
        if (is_pair && !is_any(before, {"her", "his", "their", "half", "older", "younger"}))
            return true;
    }
    return false;
}

std::size_t words_between_names(const FactStatement& statement, std::size_t at)
{
    std::size_t end = at + (statement.word(at) == "aged" ? 1U : 0U);
    const auto age = age_at(statement, end);
    end = age ? age->end : at;
    return end - at + (statement.word(end) == "and" ? 1U : 0U);
}

Pronoun pronoun_of_who_told(const FactStatement& statement, const Mention& mention)
{
    constexpr std::size_t far = 8;  // words, twice
    if (speaks_of_another(statement, 0, mention.first))
        return Pronoun::None;
    std::size_t told = mention.end;
    while (told < mention.end + far && !is_any(statement.word(told), {"told", "disclosed", "said"}))
        ++told;
    if (told == mention.end + far || speaks_of_another(statement, mention.end, told))
        return Pronoun::None;
    for (std::size_t at = told + 1; at < told + far; ++at)
        if (statement.word(at) == "that")
            return pronoun_of(statement.word(at + 1));
    return Pronoun::None;
}

}  // namespace throughline
