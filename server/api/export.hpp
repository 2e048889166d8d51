// A result as a file: all its rows, and beside them what was asked, of which version of the index, when, how
// many rows matched and how many were written. The last is known, and stands, at the end.
//
//   GET /search.csv?q=neglect, /recommendations.ris?agency=police
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "server/api/tables.hpp"
#include "server/search/whole_result.hpp"

namespace throughline {

struct ExportHead {
    TableHead about;
    std::string address;   // of the list, below the site; empty: the file is of no search
    SearchResults result;  // what was asked and how much was found; no rows
};

// A kind of file. Each function gives the next part of its text.
struct ExportForm {
    std::string_view ending;  // of the address, and of the file's name: "csv"
    std::string_view content_type;
    std::string (*beginning)(const ExportHead&);
    std::string (*row)(const ExportHead&, const TakenRow&, std::size_t written);  // before this one
    std::string (*end)(const ExportHead&, std::size_t written);
};

// By the ending of a path: "/search.csl.json". Null: no such form.
[[nodiscard]] const ExportForm* export_form_of(std::string_view path);

// Takes a part of the file; false: no more is wanted.
using ExportSink = std::function<bool(std::string_view)>;

// The whole file in parts of a bounded number of rows.
void write_export(const ExportForm& form, const ExportHead& head, WholeResult& result,
                  const ExportSink& take);

// A file of one row: a review, or one of its passages.
[[nodiscard]] std::string single_export(const ExportForm& form, const ExportHead& head, const TakenRow& row);

}  // namespace throughline
