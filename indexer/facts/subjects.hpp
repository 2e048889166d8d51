// Whom a review is about: the pseudonyms of its title, or, where the title names nobody, those that its text
// speaks of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/facts/statements.hpp"

namespace throughline {

// A name that the report uses for one person.
struct FactSubject {
    std::string pseudonym;         // as it is shown: "Child K", "Baby Wren", "Leah"
    std::vector<std::string> key;  // the folded words that mean this person: "child k", "wren"
    std::string short_key;         // the last of them, which stands for the person too: "k", "wren"
    bool is_unnamed = false;       // the report gives no name: "the baby"; pseudonym and key are empty

    bool operator==(const FactSubject&) const = default;
};

// Where a statement speaks of a subject: words [first, end).
struct Mention {
    std::size_t subject = 0;  // its place in the list
    std::size_t first = 0;
    std::size_t end = 0;
};

// In the order in which the title, or the text, names them. May contain adults: a child is who has a child's
// age.
[[nodiscard]] std::vector<FactSubject> subjects_of(const FactStatements& statements,
                                                   const FactStatement& title);

[[nodiscard]] std::vector<Mention> mentions_in(const FactStatement& statement,
                                               const std::vector<FactSubject>& subjects);

}  // namespace throughline
