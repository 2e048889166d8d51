// Words that tell of whom a sentence speaks: pronouns, kin, and the people around a child.
#pragma once

#include <string_view>

#include "indexer/facts/statements.hpp"

namespace throughline {

enum class Pronoun { None, She, He, They };

[[nodiscard]] Pronoun pronoun_of(std::string_view folded);

// "mother", "officer", "Ms": after such a word a sentence may speak of somebody else.
[[nodiscard]] bool is_another_person(std::string_view folded);

// What the other persons of these words are called: "she" where all are women ("mother", "aunt"), "he" where
// all are men, None where there is none, They where that cannot be told. Several ("parents") are left out:
// they are neither.
[[nodiscard]] Pronoun pronoun_of_others(const FactStatement& statement, std::size_t first, std::size_t end);

// Whether somebody else comes between two words of a statement.
[[nodiscard]] bool speaks_of_another(const FactStatement& statement, std::size_t first, std::size_t end);

}  // namespace throughline
