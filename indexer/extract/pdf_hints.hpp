// What a PDF says of itself, made fit to keep.
#pragma once

#include <string>

#include "core/review/document.hpp"

namespace throughline {

// "D:20220403181542+02'00'" -> "2022-04-03T18:15:42+02:00", as far as it goes ("D:2022" -> "2022"). What is
// no date stays as it is.
[[nodiscard]] std::string iso_date(const std::string& pdf_date);

// `hints` as in the document information, cleaned; what is missing there is taken from the XMP packet.
[[nodiscard]] Hints tidied_hints(const Hints& hints, const std::string& xmp);

}  // namespace throughline
