// Bytes in whatever encoding -> UTF-8. What the bytes are counts for more than what the file claims.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// `declared` is what the document says of itself ("iso-8859-1"), or empty. In order: a byte order mark, the
// zeros of UTF-16, valid UTF-8, the declaration, ICU's detection (where many bytes are not ASCII),
// Windows-1252. The result may still need clean(). Throws UnreadableFile(TooLarge) over 64 MiB.
[[nodiscard]] std::string utf8_from(std::string_view bytes, std::string_view declared = {});

// "UTF-8", "UTF-16LE" or "UTF-16BE" by mark or, for UTF-16, by its zeros; else empty.
[[nodiscard]] std::string_view marked_encoding(std::string_view bytes);

}  // namespace throughline
