// Which glyphs of a page a reader cannot see because something was painted over them.
#pragma once

#include <vector>

#include "indexer/extract/pdf_raw.hpp"

namespace throughline {

// One mark for each glyph; empty when nothing is hidden. A word that is covered in part is hidden whole: what
// is left of a redacted name gives it away.
[[nodiscard]] std::vector<bool> hidden_glyphs(const RawPage&);

}  // namespace throughline
