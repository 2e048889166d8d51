// A document as bytes: the small versioned format in which the worker hands over what it read.
//
//   "TLDOC" version format hints pages notices      numbers little-endian, strings with their length before
//   them
#pragma once

#include <string>
#include <string_view>

#include "core/review/document.hpp"

namespace throughline {

// Its strings must be clean (see text/clean.hpp). A number that is not finite is written as 0. Throws
// UnreadableFile(TooLarge) if the document has more parts than document_from takes.
[[nodiscard]] std::string bytes_of(const Document&);

// The bytes come from a process that has read a hostile file. Throws UnreadableFile(Damaged) if they are not
// a document of this version: at least one page, page numbers that rise, no block without text, valid UTF-8
// without control characters, nothing left over.
[[nodiscard]] Document document_from(std::string_view bytes);

}  // namespace throughline
