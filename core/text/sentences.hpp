// Where sentences end, in the prose of reports.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace throughline {

// The offsets at which a sentence ends (one past its last byte), the end of the text last. Abbreviations of
// the field
// ("s. 47", "Dr. A", "e.g.", "No. 3") do not end one.
[[nodiscard]] std::vector<std::size_t> sentence_ends(std::string_view text);

}  // namespace throughline
