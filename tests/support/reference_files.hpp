// RIS and BibTeX read as a reference manager reads them: enough to see what was written.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::test {

// Tag -> values, in order; a record ends with ER.
using RisTags = std::map<std::string, std::vector<std::string>>;
[[nodiscard]] std::vector<RisTags> ris_records(std::string_view text);

// Name -> value without its outer braces; "key" is the entry's key. Text between entries is passed over, an
// "@" in it begins an entry.
using BibtexFields = std::map<std::string, std::string>;
[[nodiscard]] std::vector<BibtexFields> bibtex_entries(std::string_view text);

// What LaTeX prints of it.
[[nodiscard]] std::string printed_latex(std::string text);

}  // namespace throughline::test
