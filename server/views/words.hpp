// Numbers, names of fields and the kinds of our own types in the words that a reader sees.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/review/closed_values.hpp"
#include "core/review/failure.hpp"
#include "core/review/in_words.hpp"
#include "core/review/review.hpp"

namespace throughline {

// 12345 -> "12,345"
[[nodiscard]] std::string in_digits(std::size_t number);

// "publication_date" -> "Publication date"
[[nodiscard]] std::string label_of_field(std::string_view name);

// "Under 1 year" -> "under 1 year": a label that does not begin its sentence.
[[nodiscard]] std::string within_sentence(std::string label);

[[nodiscard]] std::string_view label_of(PointKind);
[[nodiscard]] std::string_view label_of(Scope);
[[nodiscard]] std::string_view label_of(Polarity);
[[nodiscard]] std::string_view label_of(Salience);
[[nodiscard]] std::string_view label_of(PassageKind);
[[nodiscard]] std::string_view label_of(Format);
[[nodiscard]] std::string_view label_of(FailureReason);

}  // namespace throughline
