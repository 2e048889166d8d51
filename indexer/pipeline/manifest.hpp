// The librarian's list of what is known about files: a CSV whose first row names the columns, `file` among
// them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/review.hpp"

namespace throughline {

struct BadRow {
    std::size_t line = 0;
    std::string problem;                    // a sentence
    bool is_used = false;                   // but for the one value that the sentence names
    std::vector<std::size_t> also_lines{};  // that have the same value, where the row is used

    bool operator==(const BadRow&) const = default;
};

struct Manifest {
    std::map<std::string, std::vector<Field>> fields;  // by file name; of origin Manifest
    std::map<std::string, std::size_t> lines;          // by file name
    std::vector<BadRow> bad_rows;                      // by line
};

// A row that is no row of the list is left out, and the rest is in. A type that is in no list of ours, and a
// date that is none, is kept as it was written, in a field of its own ("type_as_listed") that no filter and
// no count knows. An outcome that is in no list of ours is told and taken: who counts by a list of their own
// may. Throws Error if there is no column `file`, or a column has no usable name.
[[nodiscard]] Manifest manifest_from(std::string_view csv);

}  // namespace throughline
