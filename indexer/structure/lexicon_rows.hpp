// The table of the lexicon of headings: phrases, and the kind of section that they name.
#pragma once

#include <span>
#include <string_view>

#include "core/review/section.hpp"

namespace throughline {

// How a phrase names the kind of a heading: as the whole of it, at its beginning, or anywhere in it.
enum class LexiconPlace { Whole, Begin, Any };

struct LexiconRow {
    SectionKind kind;
    LexiconPlace where;
    std::string_view phrases;  // folded, as folded_heading gives them, with | between two
};

// The first row that fits counts: narrow phrases stand before wide ones.
[[nodiscard]] std::span<const LexiconRow> lexicon_rows();

}  // namespace throughline
