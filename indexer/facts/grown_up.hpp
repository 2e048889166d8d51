// Who among those whom a review names is no child: an age of an adult, or children of one's own.
#pragma once

#include <string_view>

#include "indexer/facts/statements.hpp"

namespace throughline {

// `name`: folded, of one word. "Marta, aged 38,", "Marta was 38", "Marta (38)", "Marta's children", and in
// the title "Marta and her children".
[[nodiscard]] bool is_grown_up(const FactStatements& statements, const FactStatement& title,
                               std::string_view name);

}  // namespace throughline
