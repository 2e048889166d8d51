#include "indexer/facts/told.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace throughline {

Pronoun pronoun_of(std::string_view folded)
{
    if (folded == "she" || folded == "her" || folded == "hers" || folded == "herself")
        return Pronoun::She;
    if (folded == "he" || folded == "him" || folded == "his" || folded == "himself")
        return Pronoun::He;
    return folded == "they" || folded == "themself" ? Pronoun::They : Pronoun::None;
}

bool is_another_person(std::string_view folded)
{
    static const std::unordered_set<std::string_view> people{
        "mother",       "mothers",    "father",      "fathers",       "mum",
        "mums",         "dad",        "parent",      "parents",       "brother",
        "brothers",     "sister",     "sisters",     "sibling",       "siblings",
        "aunt",         "uncle",      "grandmother", "grandfather",   "grandparents",
        "stepfather",   "stepmother", "partner",     "boyfriend",     "girlfriend",
        "carer",        "carers",     "worker",      "officer",       "officers",
        "teacher",      "nurse",      "doctor",      "visitor",       "midwife",
        "friend",       "friends",    "cousin",      "neighbour",     "ms",
        "mr",           "mrs",        "dr",          "adult",         "adults",
        "men",          "woman",      "cohabitee",   "paediatrician", "consultant",
        "reviewer",     "author",     "husband",     "wife",          "lodger",
        "pc",           "gp",         "mentor",      "manager",       "practitioner",
        "professional", "half",       "step"};
    return people.contains(folded);
}

Pronoun pronoun_of_others(const FactStatement& statement, std::size_t first, std::size_t end)
{
    // No "she" and no "he" is said of several.
    static const std::unordered_set<std::string_view> several{
        "mothers",  "fathers",      "mums",    "parents", "brothers", "sisters", "siblings", "carers",
        "officers", "grandparents", "friends", "adults",  "men",      "half",    "step"};
    static const std::unordered_set<std::string_view> women{"mother",      "mum",  "sister",     "aunt",
                                                            "grandmother", "wife", "stepmother", "girlfriend",
                                                            "ms",          "mrs",  "midwife",    "woman"};
    static const std::unordered_set<std::string_view> men{
        "father", "dad", "brother", "uncle", "husband", "mr", "grandfather", "stepfather", "boyfriend"};
    Pronoun found = Pronoun::None;
    for (std::size_t at = first; at < end; ++at) {
        const std::string_view word = statement.word(at);
        if (!is_another_person(word) || several.contains(word))
            continue;
        const Pronoun here = women.contains(word) ? Pronoun::She
                             : men.contains(word) ? Pronoun::He
                                                  : Pronoun::They;
        found = found == Pronoun::None || found == here ? here : Pronoun::They;
    }
    return found;
}

bool speaks_of_another(const FactStatement& statement, std::size_t first, std::size_t end)
{
    for (std::size_t at = first; at < end; ++at)
        if (is_another_person(statement.word(at)) &&
            !(at > first && statement.word(at) == "woman" && statement.word(at - 1) == "young"))
            return true;
    return false;
}

}  // namespace throughline
