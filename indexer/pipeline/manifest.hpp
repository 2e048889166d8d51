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
    std::string problem;  // a sentence

    bool operator==(const BadRow&) const = default;
};

struct Manifest {
    std::map<std::string, std::vector<Field>> fields;  // by file name; of origin Manifest
    std::map<std::string, std::size_t> lines;          // by file name
    std::vector<BadRow> bad_rows;                      // left out; the rest is in
};

// Throws Error if there is no column `file`, or a column has no usable name.
[[nodiscard]] Manifest manifest_from(std::string_view csv);

}  // namespace throughline
