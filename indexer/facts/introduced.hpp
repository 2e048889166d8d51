// Children as the text introduces them, where no title names them: "Jamie is a 14-year-old boy", "Leo (8)", a
// table with a column of ages; and the child who has no name: "a two-year-old girl".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/facts/statements.hpp"

namespace throughline {

// A name and the statement that gives it with an age: its place, and that of the name's last word. A name is
// of one word, or of a word and a sign: "Pupil A".
struct IntroducedName {
    std::size_t place = 0;
    std::size_t word = 0;
    bool has_sign = false;

    bool operator==(const IntroducedName&) const = default;
};

// "[Leo] (8)", "(aged 12)", ", aged 5", ", then 13,", ", who is sixteen,", "is a 14-year-old boy", "was
// seven": whether the age of a child follows the name at this word.
[[nodiscard]] bool has_age_after(const FactStatement& statement, std::size_t name);

// In reading order; none twice. Whoever is older than a child is left out, and so are parents.
[[nodiscard]] std::vector<IntroducedName> introduced_names(const FactStatements& statements);

// A brother or sister to whom it happened too, in the opening: "His sister [Ada], who was nine, escaped". The
// words [first, end) of each are the name.
struct HarmedSibling {
    std::size_t place = 0;
    std::size_t first = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<HarmedSibling> siblings_harmed(const FactStatements& statements);

// The statement that tells of a child without a name, with an age and with what happened.
[[nodiscard]] std::optional<std::size_t> unnamed_child(const FactStatements& statements);

// Whether "the baby", "the child" stands here: words by which a child without a name is spoken of.
[[nodiscard]] bool is_unnamed_mention(const FactStatement& statement, std::size_t at);

// Capitalised words that are no person's name: "Review", "Board", "Police", "They".
[[nodiscard]] bool is_no_name(std::string_view folded);

}  // namespace throughline
