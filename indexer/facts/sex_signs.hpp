// Words and rows of tables that say whether a child is a girl or a boy.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/facts/subjects.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {

// "girl", "daughter", "niece"
[[nodiscard]] bool is_female(std::string_view word);
[[nodiscard]] bool is_male(std::string_view word);

// "Child E" of another review: no mention of a subject, and yet the girl or boy of the sentence.
[[nodiscard]] bool names_a_child(const FactStatement& statement);

// "Child E, her younger brother,": what the name is to another. `begin`: behind the name.
[[nodiscard]] bool is_kin_of_name(const FactStatement& statement, std::size_t begin);

// "Gender<tab>Female", "Sex: male": the word of a line that says this and nothing else. Nothing: it is no
// such line.
[[nodiscard]] std::string_view labelled_sex(const FactStatement& statement);

// "Daughter<tab>13<tab>Child W1": the word of a table's row that says it of the one child whom the row names.
[[nodiscard]] std::string_view sex_in_row(const FactStatement& row, const std::vector<Mention>& mentions);

// "A brother and a sister", "a boy and a girl": of two children one is the one, and one the other.
[[nodiscard]] bool tells_of_one_each(const FactStatement& statement);

// "and", an age, or both, which may part the names of a list: "Leo [(7) and] Mab". How many words from `at`
// on.
[[nodiscard]] std::size_t words_between_names(const FactStatement& statement, std::size_t at);

// "Child Z told a worker that [her] stepfather ...": the pronoun of who told it.
[[nodiscard]] Pronoun pronoun_of_who_told(const FactStatement& statement, const Mention& mention);

}  // namespace throughline
