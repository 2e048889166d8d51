// Words by which a line says what document it is of, whose, or that it is no title at all.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// ASCII letters only.
[[nodiscard]] std::string in_small_letters(std::string_view text);

// What stands on a cover in large print and is no title.
[[nodiscard]] bool is_cover_matter(const std::string& text);

// Words by which a document says what it is.
[[nodiscard]] bool names_a_document(const std::string& text);

// "Northvale Council", and nothing of what the document is.
[[nodiscard]] bool names_an_organisation(const std::string& text);

// "Northvale Safeguarding Children Partnership", and nothing else.
[[nodiscard]] bool is_an_organisation(const std::string& text);

// "Child K", "Baby Wren", "Family Two": whom a review is about, so that its title says which review it is.
[[nodiscard]] bool names_whom(const std::string& text);

}  // namespace throughline
