// A document as bytes: the small versioned format in which the worker hands over what it read (CBOR, RFC
// 8949).
#pragma once

#include <string>
#include <string_view>

#include "core/review/document.hpp"

namespace throughline {

// Raised whenever the readers would give something else for the same file: files that failed are then tried
// again.
inline constexpr int extractor_version = 1;

[[nodiscard]] std::string bytes_of(const Document&);

// The bytes come from a process that has read a hostile file. Throws UnreadableFile(Damaged) if they are not
// a document of this version with at least one page.
[[nodiscard]] Document document_from(std::string_view bytes);

}  // namespace throughline
