// What a review is called: from its first pages, else from what the file says of itself, else from the file's
// name.
#pragma once

#include <optional>
#include <string>

#include "core/review/document.hpp"
#include "core/review/review.hpp"

namespace throughline {

// A field named "title", with the page and the words where the document itself says it.
[[nodiscard]] Field title_of(const Document& document, const std::string& file_name);

// "Microsoft Word - final v3.doc", "untitled", "C:\scan0001.tif": what programs write when nobody gave a
// title.
[[nodiscard]] bool is_program_title(const std::string& title);

}  // namespace throughline
