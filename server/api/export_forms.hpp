// The parts of a file in each form, for the table in export.cpp.
#pragma once

#include <string>

#include "server/api/export.hpp"

namespace throughline::api {

[[nodiscard]] std::string csv_beginning(const ExportHead&);
[[nodiscard]] std::string csv_row(const ExportHead&, const TakenRow&, std::size_t written);
[[nodiscard]] std::string csv_end(const ExportHead&, std::size_t written);

[[nodiscard]] std::string json_beginning(const ExportHead&);
[[nodiscard]] std::string json_row(const ExportHead&, const TakenRow&, std::size_t written);
[[nodiscard]] std::string json_end(const ExportHead&, std::size_t written);

[[nodiscard]] std::string ris_beginning(const ExportHead&);
[[nodiscard]] std::string ris_row(const ExportHead&, const TakenRow&, std::size_t written);
[[nodiscard]] std::string ris_end(const ExportHead&, std::size_t written);

[[nodiscard]] std::string bibtex_beginning(const ExportHead&);
[[nodiscard]] std::string bibtex_row(const ExportHead&, const TakenRow&, std::size_t written);
[[nodiscard]] std::string bibtex_end(const ExportHead&, std::size_t written);

[[nodiscard]] std::string csl_beginning(const ExportHead&);
[[nodiscard]] std::string csl_row(const ExportHead&, const TakenRow&, std::size_t written);
[[nodiscard]] std::string csl_end(const ExportHead&, std::size_t written);

}  // namespace throughline::api
