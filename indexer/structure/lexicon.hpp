// The lexicon of headings: what a section is for, by the words printed above it.
#pragma once

#include <optional>
#include <string_view>

#include "core/review/section.hpp"
#include "indexer/structure/heading_text.hpp"

namespace throughline {

// The kind that the words or the label of a heading name. Nothing: the lexicon does not know them.
[[nodiscard]] std::optional<SectionKind> kind_named_by(std::string_view heading, const HeadingNumber& number);

// Is this, word for word, a heading that reports print? Such a line needs no other sign.
[[nodiscard]] bool is_known_heading(std::string_view heading, const HeadingNumber& number);

// Does it begin with a phrase that is unmistakable, however it goes on?
[[nodiscard]] bool begins_as_known_heading(std::string_view heading);

// The kind of a section below a parent: its own, unless that is only a manner of speaking below such a
// parent ("5.5 Family" in the analysis is analysis), and its parent's where the lexicon says nothing.
[[nodiscard]] SectionKind kind_below(SectionKind parent, std::optional<SectionKind> own);

}  // namespace throughline
