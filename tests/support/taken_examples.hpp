// Made-up rows of results that are taken away, with what is hostile to files in every field.
#pragma once

#include <vector>

#include "server/api/export.hpp"

namespace throughline::test {

// Of a search for `kind`; two rows were matched.
[[nodiscard]] ExportHead example_export_head(ResultKind kind);
[[nodiscard]] std::vector<TakenRow> example_taken_rows(ResultKind kind);

// The whole file.
[[nodiscard]] std::string file_of(const ExportForm& form, const ExportHead& head,
                                  const std::vector<TakenRow>& rows);

}  // namespace throughline::test
