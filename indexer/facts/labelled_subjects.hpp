// Pseudonyms that say themselves that they are a child's: "Child K", "Baby Wren", "Siblings M, N and O".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/facts/subjects.hpp"

namespace throughline {

inline constexpr std::size_t most_subjects = 12;

// Written in capitals only: "LEAH".
[[nodiscard]] bool is_shouted(std::string_view text);

// The words [first, end) as a name, without capitals that only a title has.
[[nodiscard]] std::string shown_name(const FactStatement& statement, std::size_t first, std::size_t end);

// Adds the words [first, end) as a name, unless it is known or there are too many.
void add_subject(std::vector<FactSubject>& subjects, const FactStatement& statement, std::size_t first,
                 std::size_t end);

void add_listed_subjects(std::vector<FactSubject>& subjects, const FactStatement& statement);
void add_letter(std::vector<FactSubject>& subjects, const FactStatement& title);
void add_labelled_subjects(std::vector<FactSubject>& subjects, const FactStatement& statement);

}  // namespace throughline
