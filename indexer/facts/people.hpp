// Names of people in running words, and who wrote the report or led the review.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/facts/statements.hpp"

namespace throughline {

// One past the last word of the names that begin at `at`: "Dr Anil Varsani-Holt and Bridget Maddern"; `at`
// where no name begins there. A name is two capitalised words or more, or one after "Dr" or "Professor".
[[nodiscard]] std::size_t end_of_names(const FactStatement& statement, std::size_t at);

// The same of one name.
[[nodiscard]] std::size_t end_of_name(const FactStatement& statement, std::size_t begin);

// Capitalised, and yet of no person's name: "Nurse", "Independent", "March".
[[nodiscard]] bool is_of_an_office(std::string_view word);

// "REPORT BY: JANE ROE"
[[nodiscard]] bool is_in_capitals(const FactStatement& statement);

[[nodiscard]] std::optional<Field> lead_reviewer_of(const FactStatements& statements);

}  // namespace throughline
