// Children as the text introduces them, where no title names them: "Jamie is a 14-year-old boy", "Leo (8)", a
// table with a column of ages; and the child who has no name: "a two-year-old girl".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/facts/statements.hpp"

namespace throughline {

// A name of one word and the statement that gives it with an age: its place, and that of the word.
struct IntroducedName {
    std::size_t place = 0;
    std::size_t word = 0;

    bool operator==(const IntroducedName&) const = default;
};

// In reading order; none twice. Whoever is older than a child is left out, and so are parents.
[[nodiscard]] std::vector<IntroducedName> introduced_names(const FactStatements& statements);

// The statement that tells of a child without a name, with an age and with what happened.
[[nodiscard]] std::optional<std::size_t> unnamed_child(const FactStatements& statements);

// Whether "the baby", "the child" stands here: words by which a child without a name is spoken of.
[[nodiscard]] bool is_unnamed_mention(const FactStatement& statement, std::size_t at);

// Capitalised words that are no person's name: "Review", "Board", "Police", "They".
[[nodiscard]] bool is_no_name(std::string_view folded);

}  // namespace throughline
