// DOCX and ODT from parts that are unpacked already: where tests and fuzzing begin, past the archive.
#pragma once

#include <string>

#include "core/review/document.hpp"
#include "indexer/extract/zip_parts.hpp"

namespace throughline {

[[nodiscard]] bool is_docx_part(const std::string& name);
[[nodiscard]] bool is_odt_part(const std::string& name);

// Throw UnreadableFile.
[[nodiscard]] Document docx_document(const ZipParts&);
[[nodiscard]] Document odt_document(const ZipParts&);

}  // namespace throughline
